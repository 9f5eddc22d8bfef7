package dev.quoth.retrieval.search;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.index.Scope;
import java.util.Set;

/// A question as it is searched for.
///
/// @param text     what was asked, whole by itself; not blank
/// @param language its language, which is that of the answer's words
/// @param scope    where its answer is looked for
public record Question(String text, Language language, Scope scope) {

    /// A longer question is a pasted page: what counts stands in its beginning.
    public static final int MOST_CHARACTERS = 2_000;

    public Question {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a question must not be blank");
        }
        if (text.length() > MOST_CHARACTERS) {
            int end = Character.isLowSurrogate(text.charAt(MOST_CHARACTERS)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
            text = text.substring(0, end);
        }
    }

    /// Makes a question over `collections`; over all of them where that is empty.
    public Question(String text, Language language, Set<String> collections) {
        this(text, language, Scope.of(collections));
    }

    /// Returns the collections that it is about; all of them where it is empty.
    public Set<String> collections() {
        return scope.collections();
    }

    /// Whether it has letters or digits to look for.
    public boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Returns `text` as a question in its own language over all collections.
    public static Question of(String text) {
        return new Question(text, Language.of(text), Scope.EVERYTHING);
    }
}
