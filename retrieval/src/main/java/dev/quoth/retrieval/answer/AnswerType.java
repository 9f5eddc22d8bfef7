package dev.quoth.retrieval.answer;

import dev.quoth.retrieval.bridge.QuestionWords;
import java.util.regex.Pattern;

/// What kind of thing a question asks for, told by how it asks. The first that fits, in this order.
public enum AnswerType {

    REASON("为什么|为何|何以|原因|目的是|\\bwhy\\b|\\breasons?\\b|\\bpurpose\\b"),
    PERCENTAGE(
            "百分之(几|多少)|百分比|比例|几成|(?<!攻)占(?!地|领|据).{0,14}(多少|几)(?![名人位家个])|(率|幅|幅度|比重|份额).{0,4}(多少|几)|多少.{0,4}(%|个百分点)"
                    + "|\\b(percentages?|proportions?|what share|per ?cent|what fraction)\\b"),
    LENGTH("多长(?!.{0,2}时间)|(?:全长|长度|总长).{0,6}(?:多少|几)|长(?:多少|几)(?:公里|公尺|千米|米)"
            + "|\\bhow long (?:is|are|was|were)\\b|\\b(?:what|which) (?:(?:is|was|the|total|overall|full) )*length\\b"),
    DURATION("多久|多长时间|多少时间|多少(年(?![轻龄级代])|天(?!然)|个月|个?小时|分钟|秒|个?星期|周)"
            + "|(?<!哪|公元|西元|民国|[元国]前)几(年(?![轻龄级代])|天|个月|个?小时|分钟|秒|个?星期|周)"
            + "|\\bhow long\\b|\\bhow many (years|months|weeks|days|hours|minutes|seconds)\\b|\\bhow much time\\b"),
    DATE("何时|几时|什么时候|什么时间|哪一?(年|天|日|月|几年|个月|个年)|几(月|日|号)"
            + "|哪几年|何年|何日|日期|年份|(公元|西元|民国)前?几年|(哪一?个?|几)世纪"
            + "|" + Asking.FIRST + "\\bwhen\\b|\\b(what|which) (years?|dates?|days?|months?|century|decade)\\b"
            + "|\\byears? \\(ad\\)"),
    AMOUNT("多少.{0,3}(钱|元|经费|资金|费用|款|金额|投资|资助|收入|营收|预算|港币|港元|美元"
            + "|人民币|台币|拨款|补贴|薪|津贴)"
            + "|(钱|元|经费|资金|费用|款项?|金额|投资额?|资助额?|收入|营收|预算|价格|上限|市值"
            + "|营业额|产值|成本|人民币|港币|薪金|津贴|速度|时速|高度|长度|面积|重量|距离|里程|罚款"
            + "|票价|规模).{0,6}(多少|(?<![第前])几)(?![个人名家间位次])"
            + "|(?<!时)多(高|长|远|大|重|快|宽|深)(?!的|年|学)"
            + "|\\bhow much\\b|\\bwhat (?:did|does|do|will|would)\\b.{1,80}\\bcosts?\\b|\\bwhat ((the|is|was|are|were|a|an|maximum|highest|lowest|total"
            + "|average|annual|monthly) )*(amount|sum|price|budget|cost|level|speed|revenue|value"
            + "|fine|penalty|fee|fare|grant|subsidy|salary|wage|investment|limit|ceiling|turnover"
            + "|profit|length|height|weight|size|distance)\\b|\\bwhat (is|was) (the )?(\\w+ )?area\\b|\\bhow (fast|large|big|high"
            + "|far)\\b"),
    COUNT("多少|(?<![哪第前十\\d])几(?!乎)|(?<=时)多大|多大年|\\bhow (many|old)\\b|\\b(what|which) number\\b"),
    PERSON("谁|哪(一)?位|哪(一)?名|何人|什么人|" + Asking.FIRST + "\\bwho(m|se)?\\b"),
    ORGANISATION("哪(一)?(家|间|所)|哪(一)?个(公司|机构|部门|大学|企业|组织|团队)|什么(公司|机构|部门)"
            + "|\\b(which|what) (\\w+ )?(company|companies|organi[sz]ation|agency|ministry"
            + "|university|bureau|department|partner|firm)\\b"),
    PLACE("哪里|哪儿|何处|何地|什么地方|在哪|哪(一)?个(城市|国家|地区|地方|省|市|区|园区|县)"
            + "|哪(一)?座|\\bwhere\\b"
            + "|\\b(which|what) (\\w+ )?(city|cities|country|countries|place|region|district|province)\\b"),
    LIST("哪些|哪几|哪三|哪两|哪四|\\bwhat (are|were)\\b|\\b(which|what) (?!(is|was|has"
            + "|does)\\b)\\w+s\\b"),
    OTHER("");

    private final Pattern asked;

    private static final class Asking {
        /// What stands before the first question word: in «who ruled when it fell» nothing asks for a time.
        private static final String FIRST = "^(?:(?!\\b(?:who|whom|whose|what|which|where|when|why|how)\\b).)*";
    }

    AnswerType(String asked) {
        this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
    }

    /// Returns what `question` asks for.
    public static AnswerType of(String question) {
        var standard = QuestionWords.standard(question);
        for (var type : values()) {
            if (type.asked.matcher(standard).find()) {
                return type;
            }
        }
        return OTHER;
    }

    /// Whether an answer of this type shows by its form, so that a sentence without one does not answer.
    boolean hasForm() {
        return switch (this) {
            case PERCENTAGE, LENGTH, DURATION, DATE, AMOUNT, COUNT -> true;
            case REASON, PERSON, ORGANISATION, PLACE, LIST, OTHER -> false;
        };
    }
}
