package dev.quoth.retrieval.languagemodel;

import dev.quoth.config.ModelServer;
import java.util.Locale;
import java.util.Optional;

/// What a server takes. Nobody can be asked beforehand: it begins with what most take, and gives up what is refused.
///
/// @param holdsToForm            whether the model can be held to a JSON schema; else it is asked for it in words
/// @param takesTemperature       whether it may be told not to be inventive; models that reason refuse that
/// @param namesLimitByCompletion whether OpenAI's newer name for the most tokens is used, which OpenAI's own server wants
///                               and many others don't know
record Dialect(boolean holdsToForm, boolean takesTemperature, boolean namesLimitByCompletion) {

    static Dialect of(ModelServer server) {
        var base = server.baseUrl();
        boolean isOpenAi = base == null || String.valueOf(base.getHost()).endsWith("openai.azure.com")
                || String.valueOf(base.getHost()).endsWith("openai.com");
        return new Dialect(true, true, isOpenAi);
    }

    /// Returns what to try in place of this after the server took a request for wrong, for the reason `excuse`; empty means
    /// that there is nothing left to give up.
    Optional<Dialect> after(String excuse) {
        var words = excuse.toLowerCase(Locale.ROOT);
        if (takesTemperature && words.contains("temperature")) {
            return Optional.of(new Dialect(holdsToForm, false, namesLimitByCompletion));
        }
        if (!namesLimitByCompletion && words.contains("max_completion_tokens")) {
            return Optional.of(new Dialect(holdsToForm, takesTemperature, true));
        }
        if (namesLimitByCompletion && words.contains("max_tokens")) {
            return Optional.of(new Dialect(holdsToForm, takesTemperature, false));
        }
        return holdsToForm
                ? Optional.of(new Dialect(false, takesTemperature, namesLimitByCompletion))
                : Optional.empty();
    }
}
