package dev.quoth.retrieval.index;

import dev.quoth.corpus.Language;
import java.util.Locale;

/// What a passage is mostly written in. Passages of each script have fields of their own, so that lengths and document
/// frequencies are those of a corpus in one language, and scores of both can be compared.
public enum Script {
    HAN,
    LATIN;

    /// Returns the script of most of `text`.
    public static Script of(String text) {
        return of(Language.of(text));
    }

    /// Returns the script that `language` is written in.
    public static Script of(Language language) {
        return language.isChinese() ? HAN : LATIN;
    }

    /// Returns the other one.
    public Script other() {
        return this == HAN ? LATIN : HAN;
    }

    String field(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }
}
