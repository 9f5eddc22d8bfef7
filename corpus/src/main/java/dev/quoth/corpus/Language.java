package dev.quoth.corpus;

import java.nio.charset.Charset;

/// The languages and scripts that Quoth tells apart, by their BCP 47 tags.
public enum Language {
    EN("en"), ZH_HANT("zh-Hant"), ZH_HANS("zh-Hans");

    /// Below this share of Han characters among the letters a text counts as English: Chinese news name companies and
    /// products in Latin letters, English ones hardly ever write Han.
    private static final double HAN_SHARE = 0.2;

    private static final Charset TRADITIONAL = Charset.forName("Big5");
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// Returns the BCP 47 tag, such as `zh-Hant`.
    public String tag() {
        return tag;
    }

    public boolean isChinese() {
        return this != EN;
    }

    /// Returns the language whose tag is `tag`; throws IllegalArgumentException for any other text.
    public static Language ofTag(String tag) {
        for (var language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("language tag must be en, zh-Hant or zh-Hans, got '" + tag + "'");
    }

    /// Returns the language of most of `text`. The script is that of the two old national encodings that can write more
    /// of its Han characters; a text that both can write alike, or that has no letters, counts as Traditional Chinese
    /// where it has Han characters and as English otherwise.
    public static Language of(String text) {
        var traditional = TRADITIONAL.newEncoder();
        var simplified = SIMPLIFIED.newEncoder();
        int han = 0;
        int letters = 0;
        int onlyTraditional = 0;
        int onlySimplified = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (Han.isHan(c)) {
                han++;
                boolean inTraditional = traditional.canEncode(c);
                boolean inSimplified = simplified.canEncode(c);
                onlyTraditional += inTraditional && !inSimplified ? 1 : 0;
                onlySimplified += inSimplified && !inTraditional ? 1 : 0;
            }
        }
        if (han == 0 || han < HAN_SHARE * letters) {
            return EN;
        }
        return onlySimplified > onlyTraditional ? ZH_HANS : ZH_HANT;
    }
}
