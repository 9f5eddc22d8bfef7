package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Language;
import java.util.Locale;

/// The language of a question and that of the document that answers it, whatever their script.
public enum LanguagePair {
    ZH_ZH, EN_EN, EN_ZH, ZH_EN;

    static LanguagePair of(Language question, Language document) {
        if (question.isChinese()) {
            return document.isChinese() ? ZH_ZH : ZH_EN;
        }
        return document.isChinese() ? EN_ZH : EN_EN;
    }

    /// Returns its name as files and tables have it: the question's language, a hyphen, the document's, such as `en-zh`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
