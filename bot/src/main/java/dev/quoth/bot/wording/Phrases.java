package dev.quoth.bot.wording;

import dev.quoth.corpus.Language;
import dev.quoth.corpus.Part;

/// What Quoth itself says in one language. `%s` stands for what is named.
record Phrases(String sources, String differ, String inEnglish, String inChinese, String nothingFound, String noWords,
        String nearest,
        String noDocuments, String noDocumentsIn, String unavailable, String title, String gloss, String near,
        String page, String slide, String sheet, String chapter) {

    private static final Phrases ENGLISH = new Phrases("Sources", "Sources differ: %s; %s.", "(in English)",
            "(in Chinese)",
            "I found no answer to “%s”.", "“%s” holds no words to look for.", "What came nearest:",
            "There are no documents yet, so there is nothing to answer “%s” from. Add some: quoth add FOLDER",
            "There are no documents in the collection “%s”. “quoth sources” lists what there is.",
            "“%s” can't be answered now: %s", "%s", " (%s)", "%s: %s",
            "page %s", "slide %s", "sheet “%s”", "chapter “%s”");

    private static final Phrases TRADITIONAL = new Phrases("來源", "各來源說法不一：%s；%s。", "（英文原文）", "（中文原文）", "找不到「%s」的答案。",
            "「%s」裡沒有可以查找的文字。",
            "最接近的段落：",
            "還沒有任何文件，無法回答「%s」。請先加入文件：quoth add 資料夾", "「%s」這個文件集沒有任何文件。用 quoth sources 可列出現有來源。",
            "現在無法回答「%s」：%s", "《%s》", "（%s）", "%s：%s", "第 %s 頁", "第 %s 張投影片", "工作表「%s」", "「%s」一章");

    private static final Phrases SIMPLIFIED = new Phrases("来源", "各来源说法不一：%s；%s。", "（英文原文）", "（中文原文）", "找不到“%s”的答案。",
            "“%s”里没有可以查找的文字。",
            "最接近的段落：",
            "还没有任何文档，无法回答“%s”。请先添加文档：quoth add 文件夹", "“%s”这个文档集没有任何文档。用 quoth sources 可列出现有来源。",
            "现在无法回答“%s”：%s", "《%s》", "（%s）", "%s：%s", "第 %s 页", "第 %s 张幻灯片", "工作表“%s”", "“%s”一章");

    static Phrases in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ZH_HANT -> TRADITIONAL;
            case ZH_HANS -> SIMPLIFIED;
        };
    }

    /// Returns how a part of that kind is named.
    String part(Part.Kind kind) {
        return switch (kind) {
            case PAGE -> page;
            case SLIDE -> slide;
            case SHEET -> sheet;
            case CHAPTER -> chapter;
        };
    }

    /// Returns `text` between the quotation marks of its language.
    static String quoted(String text, Language language) {
        return language == Language.ZH_HANT ? "「" + text + "」" : "“" + text + "”";
    }
}
