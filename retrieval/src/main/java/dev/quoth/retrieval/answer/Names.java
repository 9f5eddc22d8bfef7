package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds persons' names by how news write them: a common Chinese surname with a given name between a post and a verb of
/// saying (or before a form of address), and runs of English words that begin with a capital.
public final class Names {

    private static final String SURNAME = "(?:欧阳|司马|诸葛|上官|["
            + "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余"
            + "于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙"
            + "段郝孔邵史毛万顾赖武康贺严钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄伍岑甘麦])";
    private static final String POST = "(?:司长|局长|部长|院长|校长|署长|处长|行长|总裁|总监|主席|主任|会长|秘书长|董事长"
            + "|创办人|创始人|总经理|发言人|总理|总统|市长|省长|书记|教授|议员|首相|特首|长官|记者"
            + "|作者)";
    private static final String AFTER = "(?=先生|女士|教授|博士|表示|指出|透露|认为|强调|宣布|说|称|提到|提出|昨|今|在|于|、"
            + "|，|。|及|和|与|$|\\))";

    private static final String GIVEN_NAME = "[\\p{IsHan}]{1,2}";
    private static final String ADDRESSED_OR_SAYING = "(?=先生|女士|教授|博士|表示|指出|透露|认为|强调)";
    private static final String AFTER_POST = "(?<=" + POST + ") ?" + SURNAME + GIVEN_NAME + AFTER;
    private static final String BEFORE_SAYING = SURNAME + GIVEN_NAME + " ?" + ADDRESSED_OR_SAYING;

    private static final Pattern BEGINNING = Pattern.compile(SURNAME);
    private static final Pattern CHINESE = Pattern.compile(AFTER_POST + "|" + BEFORE_SAYING);
    /// Begins a sentence more often than it is anybody's name: «In May», «The Hague».
    private static final String NO_NAME = "(?:In|On|At|By|For|From|To|Of|With|Under|Since|Until|Before|After|During|As"
            + "|A|An|The|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|And|But|Or|If|When|While|Although"
            + "|Last|Next|Early|Late|Both|All|Most|Some|Many)";
    private static final Pattern ENGLISH = Pattern
            .compile("\\b(?!" + NO_NAME + "\\b)[A-Z][a-z]+(?:[ -](?:[A-Z]\\.|[A-Z][a-z]+))+");

    /// Words by which a run of capitals is no person.
    private static final Pattern NO_PERSON = Pattern
            .compile("\\b(?:Technolog\\w+|Inc|Ltd|Limited|Corporation|Corp|Company|Group"
                    + "|Holdings|Bank|University|College|School|Institute|Council|Committee|Commission|Ministry|Department|Office"
                    + "|Act|Law|Centre|Center|Park|Road|Street|River|Bridge|Island|Islands|City|County|Kong|Union|States|Kingdom"
                    + "|January|February|March|April|June|July|August|September|October|November|December)\\b");

    private Names() {}

    /// Whether `folded`, Han characters, begins with a common surname.
    public static boolean beginsAsName(String folded) {
        return BEGINNING.matcher(folded).lookingAt();
    }

    /// Returns where names of persons stand in `text`, in order.
    public static List<Span> in(String text) {
        return in(FoldedText.of(text));
    }

    /// Returns where names stand in `text`, in order.
    static List<Span> in(FoldedText text) {
        var english = ENGLISH.matcher(text.text()).results().filter(match -> !NO_PERSON.matcher(match.group()).find())
                .map(match -> new Span(match.start(), match.end()));
        return Stream.concat(Values.find(CHINESE, text).stream(), english).sorted().toList();
    }
}
