package dev.quoth.bot.doctor;

import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import dev.quoth.retrieval.languagemodel.Probe;
import java.time.Duration;
import java.time.InstantSource;

/// Whether a language model can be reached, takes the key, is known, and keeps to a JSON schema. It asks it one small
/// question.
record LanguageModelCheck(ModelServer server, Duration timeout, InstantSource clock) implements Check {

    private static final String MEANWHILE = "; until then answers are quotes alone, or another model's";

    @Override
    public String name() {
        return "language model " + server.title();
    }

    @Override
    public Finding run() throws InterruptedException {
        return switch (new Probe(server, clock).run(timeout)) {
            case Probe.Outcome.Answers(var keepsToForm) -> keepsToForm
                    ? new Finding.Fine("answers, and keeps to a JSON schema")
                    : new Finding.Warning("answers, but its server takes no JSON schema",
                            "it is asked for JSON in words, and answers that are none are dropped; a newer server or "
                                    + "another model may do better");
            case Probe.Outcome.Fails(var kind, var why) -> new Finding.Failed(why, advice(kind) + MEANWHILE);
        };
    }

    private String advice(Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> "see whether its server runs and " + key("base-url") + " is its address";
            case TOO_SLOW -> "see whether its server still loads the model, or set a longer model.timeout";
            case KEY_REFUSED -> "set " + key("key") + " to a key that its provider takes, and see to its account";
            case UNKNOWN_MODEL -> "set " + key("name") + " to a model that the server has" + pull() + ", and look at "
                    + key("base-url");
            case OVERLOADED, LEFT_ALONE -> "wait, or ask its provider for a higher limit";
            case REFUSED, NOT_UNDERSTOOD, MALFORMED, TOO_LONG -> "see whether " + key("provider") + " and "
                    + key("base-url") + " fit its server, or use another model";
            case OUT_OF_BUDGET -> "set higher limits in model.*";
        };
    }

    private String pull() {
        return server.provider() == ModelServer.Provider.OLLAMA ? " ('ollama pull " + server.name() + "')" : "";
    }

    private String key(String name) {
        return server.group() + "." + name;
    }
}
