package dev.quoth.bot.console;

import dev.quoth.bot.wording.Emphasis;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.followup.Dialogue;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.search.Question;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Asks line after line, several at a time, and writes the answers in the order of the questions, each as soon as it and
/// those before it are known.
///
/// @param followUps reads the questions of conversations
/// @param workers   how many questions are asked at a time
record Batch(Replies replies, FollowUps followUps, AnswerJson json, Set<String> collections, int workers) {
    private static final int AHEAD = 16;
    private static final Reply END = new Reply(0, false, "");

    /// What is written for the line of this `number`, the first being 1.
    private record Reply(int number, boolean isAsked, String text) {}

    /// What a batch came to.
    ///
    /// @param firstBad the number of the first line that could not be asked; 0 where there is none
    record Tally(int asked, int bad, int firstBad) {

        private Tally with(Reply reply) {
            return reply.isAsked
                    ? new Tally(asked + 1, bad, firstBad)
                    : new Tally(asked, bad + 1, firstBad == 0 ? reply.number : firstBad);
        }
    }

    Tally run(TextLines questions, LineSink answers) throws InterruptedException {
        var underWay = new ArrayBlockingQueue<CompletableFuture<Reply>>(workers * AHEAD);
        try (var asking = Executors.newFixedThreadPool(workers, daemons());
                var reading = Executors.newSingleThreadExecutor(daemons())) {
            try {
                reading.execute(() -> read(questions, asking, underWay));
                return write(underWay, answers);
            } finally {
                reading.shutdownNow();
                asking.shutdownNow();
            }
        }
    }

    private static ThreadFactory daemons() {
        return Thread.ofPlatform().name("quoth-batch-", 1).daemon().factory();
    }

    /// Reads lines until the last, or until nobody wants their answers any more.
    private void read(TextLines questions, ExecutorService asking, BlockingQueue<CompletableFuture<Reply>> underWay) {
        try {
            try {
                int read = 0;
                for (var line = questions.next(); line != null; line = questions.next()) {
                    var asked = line;
                    int number = ++read;
                    if (!asked.isBlank()) {
                        underWay.put(CompletableFuture.supplyAsync(() -> answer(number, asked), asking));
                    }
                }
                underWay.put(CompletableFuture.completedFuture(END));
            } catch (UsageException e) {
                underWay.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Tally write(BlockingQueue<CompletableFuture<Reply>> underWay, LineSink answers)
            throws InterruptedException {
        var tally = new Tally(0, 0, 0);
        for (var reply = next(underWay); !reply.equals(END); reply = next(underWay)) {
            answers.print(reply.text);
            tally = tally.with(reply);
        }
        return tally;
    }

    private static Reply next(BlockingQueue<CompletableFuture<Reply>> underWay) throws InterruptedException {
        try {
            return underWay.take().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UsageException wrong) {
                throw wrong;
            }
            throw e;
        }
    }

    private Answered answer(String question) {
        return replies.answer(new Question(question, Language.of(question), collections));
    }

    /// A question may be read in the language of the one before it; who asked hears the answer in his own.
    private static Answered inLanguageOf(String asked, Answered answered) {
        var question = answered.question();
        return answered.to(new Question(question.text(), Language.of(asked), question.collections()));
    }

    private Reply answer(int number, String line) {
        return switch (BatchLine.parse(line)) {
            case BatchLine.Asked asked -> {
                var dialogue = new Dialogue(followUps, this::answer);
                asked.before().forEach(dialogue::ask);
                var answered = inLanguageOf(asked.question(), dialogue.ask(asked.question()).answered());
                yield new Reply(number, true, json.line(asked, answered, replies.text(answered, Emphasis.MARKDOWN)));
            }
            case BatchLine.Bad bad ->
                new Reply(number, false, AnswerJson.unasked(bad.id(), "line " + number + " " + bad.reason()));
        };
    }
}
