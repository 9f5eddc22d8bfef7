package dev.quoth.retrieval.languagemodel;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model is asked.
///
/// @param payer        whose budget it counts against
/// @param instructions what the operator of this program wants (the «system prompt»); never empty
/// @param turns        what was said, the last by the asker; never empty
/// @param form         what the answer must look like; null means plain text. Servers that can't be held to a form are
///                     told of it in words, so the answer may have another
/// @param mostTokens   after how many tokens the answer is cut off
/// @param within       the longest that the answer may take; the model's own `model.timeout` holds as well
public record Prompt(Payer payer, String instructions, List<Said> turns, @Nullable Form form, int mostTokens,
        Duration within) {

    public Prompt {
        turns = List.copyOf(turns);
        if (instructions.isBlank() || turns.isEmpty() || turns.getLast().who() != Said.Who.ASKER) {
            throw new IllegalArgumentException(
                    "a prompt needs instructions, and turns of which the last is the asker's");
        }
        if (mostTokens <= 0 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException(
                    "a prompt needs room and time, got " + mostTokens + " tokens and " + within);
        }
    }

    /// Whose budget a call counts against, such as a chat; never blank.
    public record Payer(String value) {

        public Payer {
            if (value.isBlank()) {
                throw new IllegalArgumentException("a payer needs a name");
            }
        }
    }

    /// One turn of the conversation.
    public record Said(Who who, String text) {

        /// Who says something.
        public enum Who {
            ASKER, MODEL
        }

        public static Said byAsker(String text) {
            return new Said(Who.ASKER, text);
        }

        public static Said byModel(String text) {
            return new Said(Who.MODEL, text);
        }
    }

    /// A form for the answer: a JSON object.
    ///
    /// @param name       what the form is called: letters, digits, `_` and `-`, at most 64
    /// @param jsonSchema a JSON schema of type object. Servers take it strictly only where every object in it requires all
    ///                   its properties and has `additionalProperties: false`
    public record Form(String name, String jsonSchema) {

        public Form {
            if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
                throw new IllegalArgumentException("a form's name must be of letters, digits, _ and -, got " + name);
            }
        }
    }
}
