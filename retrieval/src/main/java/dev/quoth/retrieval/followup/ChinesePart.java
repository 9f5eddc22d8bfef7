package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.ChineseWords;
import dev.quoth.retrieval.bridge.WordKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A word of a Chinese question: a term that the glossary knows, or a word of the dictionary.
///
/// @param start   where it begins in the question
/// @param folded  folded
/// @param isName  whether it is known as a name, or stands in Latin letters
record ChinesePart(int start, String folded, boolean isName) {

    private static final Pattern TITLE = Pattern.compile("[《〈「『“]([^《》〈〉「」『』“”]{2,40})[》〉」』”]");
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9&.+'-]*");
    private static final Pattern TIME = Pattern
            .compile("\\d{1,4}|\\d{1,4}(?:年度?|月|日|号)|年|月|日|年度|[一二]?[〇零一二三四五六七八九]{4}|民国|每[年月日天周]|去年|今年|明年|前年|当时|目前|现在");
    /// 三號 is part of the name before it.
    private static final Pattern NUMBER = Pattern.compile("(?:[一二三四五六七八九十]{1,3}|\\d{1,3})号");
    private static final String FUNCTION = "的在由被把将对于为是有了从到向与和及等也都还就才已曾会要能可不没请呢吗吧啊那这该此其它他她们自至以之所并而或共中上下里内外后前时";
    private static final Pattern POINTING = Pattern.compile("[这那哪][些个种类家间项位次]");
    private static final Set<String> FUNCTIONS = Set.of("一共", "总共", "共有", "以及", "还有", "或者", "如果", "因为", "所以", "但是",
            "然后", "已经", "可以", "需要", "应该", "能够", "必须", "开始", "进行", "预计", "其中", "之前", "之后", "以前", "以后", "关于",
            "对于", "至于", "根据", "按照", "通过", "最后", "我们", "你们", "他们", "它们", "她们", "为了", "现时", "请问", "究竟", "到底", "分别");

    /// Returns the parts of `text`, in order; marks and white space are none.
    static List<ChinesePart> in(String text, Bridge bridge) {
        var parts = new ArrayList<ChinesePart>();
        var translation = bridge.translate(text, Language.of(text).isChinese() ? Language.of(text) : Language.ZH_HANT);
        var folded = Folding.fold(text);
        var titles = TITLE.matcher(text).results().toList();
        int read = 0;
        int from = 0;
        for (var concept : translation.concepts()) {
            int at = folded.indexOf(concept.own(), read);
            if (at < 0) {
                continue; // Read in another way: 幾時 as 何時.
            }
            read = at + concept.own().length();
            if (read <= from) {
                continue;
            }
            var title = titles.stream().filter(each -> each.start(1) <= at && at < each.end(1)).findFirst();
            if (title.isPresent()) {
                parts.add(new ChinesePart(title.get().start(), folded.substring(title.get().start(), title.get().end()),
                        true));
                from = title.get().end();
                continue;
            }
            if (!concept.synonyms().isEmpty() || !WordKinds.packaged().ofChinese(concept.own()).isEmpty()
                    || translation.names().contains(concept.own())) {
                boolean isName = translation.names().contains(concept.own());
                var number = NUMBER.matcher(folded).region(at + concept.own().length(), folded.length());
                int end = isName && number.lookingAt() ? number.end() : at + concept.own().length();
                parts.add(new ChinesePart(at, folded.substring(at, end), isName));
                from = end;
            } else {
                int skipped = Math.clamp(from - at, 0, concept.own().length());
                addWords(concept.own().substring(skipped), at + skipped, parts);
                from = at + concept.own().length();
            }
        }
        return parts;
    }

    private static void addWords(String stretch, int start, List<ChinesePart> parts) {
        int from = 0;
        for (var word : new ChineseWords().of(stretch)) {
            int at = stretch.indexOf(word, from);
            parts.add(new ChinesePart(start + at, word, LATIN.matcher(word).matches()));
            from = at + word.length();
        }
    }

    int end() {
        return start + folded.length();
    }

    boolean isTime() {
        return TIME.matcher(folded).matches();
    }

    boolean isFunction() {
        return (folded.length() == 1 && FUNCTION.contains(folded)) || FUNCTIONS.contains(folded)
                || POINTING.matcher(folded).matches();
    }

    boolean isPlace() {
        return isPlace(folded) || (isName && folded.matches(".{2,}[市县省州]") && isPlace(stem()));
    }

    private String stem() {
        return folded.substring(0, folded.length() - 1);
    }

    private static boolean isPlace(String word) {
        return WordKinds.packaged().ofChinese(word).contains(WordKinds.Kind.PLACE);
    }

    /// Whether it is a verb, and cannot be a thing.
    boolean isVerb() {
        var kinds = WordKinds.packaged().ofChinese(folded);
        return !isName && (kinds.contains(WordKinds.Kind.VERB) || kinds.contains(WordKinds.Kind.ACTION))
                && !kinds.contains(WordKinds.Kind.NOUN);
    }

    /// Whether it is what is done, as a thing.
    boolean isAction() {
        return isVerb() && WordKinds.packaged().ofChinese(folded).contains(WordKinds.Kind.ACTION);
    }

    boolean isContent() {
        return !isFunction() && !isTime() && !isVerb();
    }
}
