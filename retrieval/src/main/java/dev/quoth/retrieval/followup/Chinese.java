package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import java.util.regex.Pattern;

/// How Chinese words are put together.
final class Chinese {

    /// What ends so is measured or counted.
    private static final Pattern QUANTITY = Pattern
            .compile("(?:[率额数量度价费润值款积速收资薪税比距重龄]|成本|收入|支出|预算|股权|人口|上限|下限|票房)$");

    /// Words that stand before what something has.
    private static final Pattern DEGREE = Pattern
            .compile("^(?:最[高低大小多少长短]|总|平均|全年|全部|年度|每年|每月|每日|主要|法定|单日|首个?|新|原)(?=.)");

    private Chinese() {}

    /// Whether `folded` is something that only something else has: 最高罚款.
    static boolean isAttribute(String folded) {
        return Vocabulary.is("chinese attribute", DEGREE.matcher(folded).replaceFirst(""));
    }

    /// Whether `folded` begins so.
    static boolean beginsWithAttribute(String folded) {
        var plain = DEGREE.matcher(folded).replaceFirst("");
        return Vocabulary.of("chinese attribute").stream().anyMatch(plain::startsWith);
    }

    /// Whether it is asked with 多少 what `thing` is.
    static boolean isQuantity(String thing) {
        return QUANTITY.matcher(Folding.fold(thing)).find();
    }

    /// Returns the question what `thing` is.
    static String question(String thing, Language script) {
        var asked = isQuantity(thing) ? "是多少？" : "是什麼？";
        return thing + (script == Language.ZH_HANS ? Folding.fold(asked).replace('?', '？') : asked);
    }
}
