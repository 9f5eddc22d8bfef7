package dev.quoth.retrieval.languagemodel;

import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.languagemodel.CarefulModel.Waiting;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import dev.quoth.retrieval.languagemodel.Prompt.Form;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Prompt.Said;
import dev.quoth.retrieval.server.ServerClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Asks a model something small, to see whether it can be asked at all.
public record Probe(ModelServer server, InstantSource time) {

    private static final int MOST_TOKENS = 300;
    private static final Form FORM = new Form("presence",
            """
            {"type": "object", "properties": {"here": {"type": "boolean"}}, "required": ["here"],
             "additionalProperties": false}""");

    /// What came of it.
    public sealed interface Outcome {

        /// It answers.
        ///
        /// @param keepsToForm whether its server can hold it to a JSON schema
        record Answers(boolean keepsToForm) implements Outcome {}

        /// It does not.
        ///
        /// @param why says so for operators
        record Fails(Kind kind, String why) implements Outcome {}
    }

    /// Returns what comes of asking, `within` that time.
    public Outcome run(Duration within) throws InterruptedException {
        try (var client = new ServerClient()) {
            var model = new CarefulModel(server, client, Spending.UNLIMITED, Manners.usual(time));
            var prompt = new Prompt(new Payer("doctor"), "Answer in JSON.", List.of(Said.byAsker("Are you there?")),
                    FORM, MOST_TOKENS, within);
            try {
                model.complete(prompt, Listener.within(within, text -> {
                }), Waiting.WORTH_IT);
            } catch (LanguageModelException e) {
                // One that thinks aloud may need more than it was given; it is there all the same.
                if (e.kind() != Kind.TOO_LONG) {
                    return new Outcome.Fails(e.kind(), String.valueOf(e.getMessage()));
                }
            }
            return new Outcome.Answers(model.holdsToForm());
        }
    }
}
