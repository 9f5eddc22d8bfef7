package dev.quoth.retrieval.languagemodel;

import dev.quoth.retrieval.languagemodel.CarefulModel.Waiting;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Several models, of which the first that answers is heard. One that says nothing for half the time that is left makes way
/// for the next.
record PreferredModels(List<CarefulModel> models, Duration timeout) implements LanguageModel {

    PreferredModels {
        models = List.copyOf(models);
    }

    @Override
    public String name() {
        return models.stream().map(CarefulModel::title).collect(Collectors.joining(", "));
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard)
            throws LanguageModelException, InterruptedException {
        var within = prompt.within().compareTo(timeout) < 0 ? prompt.within() : timeout;
        var ear = new Ear(heard);
        var listener = Listener.within(within, ear);
        LanguageModelException first = null;
        for (int at = 0; at < models.size(); at++) {
            boolean isLast = at == models.size() - 1;
            try {
                return models.get(at).complete(prompt, isLast ? listener : listener.impatient(),
                        isLast ? Waiting.WORTH_IT : Waiting.NO_USE);
            } catch (LanguageModelException e) {
                first = also(first, e);
                if (ear.hasHeard || listener.isOver()) {
                    break;
                }
            }
        }
        throw first == null
                ? new LanguageModelException(Kind.OUT_OF_BUDGET, "there is no language model", null)
                : first;
    }

    /// What went wrong with the preferred model is what operators want to know; the others' troubles come with it.
    private static LanguageModelException also(@Nullable LanguageModelException first, LanguageModelException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }

    /// Knows whether anything was said.
    private static final class Ear implements Consumer<String> {

        private final Consumer<String> heard;
        private boolean hasHeard;

        private Ear(Consumer<String> heard) {
            this.heard = heard;
        }

        @Override
        public void accept(String text) {
            hasHeard = true;
            heard.accept(text);
        }
    }
}
