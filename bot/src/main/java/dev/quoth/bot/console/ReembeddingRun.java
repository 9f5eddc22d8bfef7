package dev.quoth.bot.console;

import dev.quoth.bot.home.HomeWriter;
import dev.quoth.bot.wording.Printable;

/// Makes the vectors that documents lack, because another model is used now or because it could not be asked before, and
/// says how that goes.
record ReembeddingRun(HomeWriter writer, Surroundings surroundings) {
    private static final int TOLD_EVERY = 100;

    void run() throws InterruptedException {
        var result = writer.reembed(left -> {
            if (left > 0 && left % TOLD_EVERY == 0) {
                surroundings.tell("made vectors anew; documents left: " + left);
            }
        });
        if (!result.isComplete()) {
            surroundings
                    .tell("quoth: " + result.left() + " documents are found by their words alone, or by the vectors of "
                            + "the model before, because " + Printable.line(result.trouble())
                            + "; 'quoth sync' goes on when that is mended");
        } else if (result.done() > 0) {
            surroundings.tell("made vectors anew; documents done: " + result.done());
        }
    }
}
