package dev.quoth.retrieval.answer;

import java.util.regex.Pattern;

/// How values are written in Chinese and English; for folded text.
final class ValuePatterns {

    private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
    private static final String HAN_NUMBER = "[零〇一二两三四五六七八九十百千]+";
    private static final String ANY_NUMBER = "(?:" + NUMBER + "|" + HAN_NUMBER + ")";
    private static final String SCALE = "(?:万亿|百万|千万|十万|兆|亿|万|千|百)";
    private static final String ENGLISH_SCALE = "(?: ?(?:trillion|billion|million|thousand|bn|m)\\b)";
    /// 24億6千萬 is one number.
    private static final String MAGNITUDE = ANY_NUMBER + "(?: ?" + SCALE + "(?: ?" + ANY_NUMBER + ")?)*";
    private static final String ABOUT = "(?:约|逾|近|超过|至少|最高|最多|不少于)?";

    private static final String CURRENCY = "(?:港元|美元|欧元|日元|英镑|日圆|韩元|澳元|人民币|新台币|港币|元|块钱)";
    private static final String ENGLISH_CURRENCY = "(?:(?:us|hong kong|new taiwan|australian|canadian)? ?dollars|euros|yuan|renminbi"
            + "|pounds|yen|won)";
    private static final String MEASURE = "(?:平方公里|平方米|立方米|公里|千米|海里|毫米|厘米|公尺|公顷|公斤|千克|公吨|公克"
            + "|千瓦|兆瓦|吉瓦|米|克|吨|度|°c?|℃|倍|小时|分钟|秒|亩|升|次)";
    private static final String ENGLISH_MEASURE = "(?:km/h|kph|mph|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|kg|kilograms?|grams?"
            + "|tonnes?|tons?|gw|mw|gigawatts?|megawatts?|hours?|minutes?|seconds?|degrees?|times"
            + "|nanomet(?:re|er)s?|nm)\\b";
    private static final String COUNTED = "(?:人次|[个间家种项类名位条次款所座台部架辆人件张篇支颗枚艘场层站级届轮批组份宗笔具起户匹只头岁株棵幅首集册卷])";
    private static final String MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november"
            + "|december)";
    private static final String YEAR = "(?:民国 ?\\d{1,3}|\\d{2,4})";
    private static final String CURRENCY_BEFORE = "(?:人民币|新台币|港币)?";

    private static final String SIGNED_AMOUNT = "(?:hk|us|nt|a|c|s)?[$€£¥] ?" + NUMBER + ENGLISH_SCALE + "?";
    private static final String MEASURED_AMOUNT = MAGNITUDE + " ?(?:" + CURRENCY + "|" + MEASURE + ")";
    private static final String BARE_AMOUNT = ANY_NUMBER + "(?: ?" + SCALE + "(?: ?" + ANY_NUMBER + ")?)+次?";
    private static final String ENGLISH_MEASURED_AMOUNT = NUMBER + ENGLISH_SCALE + "?(?: " + ENGLISH_CURRENCY + "| ?"
            + ENGLISH_MEASURE + ")";
    private static final String ENGLISH_BARE_AMOUNT = NUMBER + ENGLISH_SCALE;

    static final Pattern AMOUNT = Pattern.compile(CURRENCY_BEFORE + ABOUT + CURRENCY_BEFORE + "(?:"
            + String.join("|", SIGNED_AMOUNT, MEASURED_AMOUNT, BARE_AMOUNT, ENGLISH_MEASURED_AMOUNT,
                    ENGLISH_BARE_AMOUNT)
            + ")");

    static final Pattern PERCENTAGE = Pattern.compile(ABOUT + "(?:"
            + String.join("|", NUMBER + " ?(?:%|个百分点|per ?cent\\b|-percent\\b)", "百分之" + ANY_NUMBER,
                    "[一二三四五六七八九十]+分之[一二三四五六七八九十]+",
                    "[一二三四五六七八九]成半?", "(?:one|two|three|four)[ -](?:half|thirds?|quarters?|fifths?)", "一半")
            + ")");

    private static final String YEARS = YEAR + " ?(?:年度?)? ?[-–至到~] ?" + YEAR + " ?年度?";
    private static final String CHINESE_DATE = YEAR + " ?年(?:度| ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?|[底初中])?";
    private static final String CHINESE_DAY = "\\d{1,2} ?月 ?\\d{1,2} ?[日号]";
    private static final String ISO_DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String ENGLISH_DATE = "(?:\\d{1,2} )?" + MONTH + "(?: \\d{1,2}\\b,?)?(?: \\d{4})?";
    private static final String BARE_YEAR = "\\b(?:1[5-9]|20)\\d{2}(?:[-–]\\d{2,4})?\\b(?![.,]\\d|\\p{IsHan})";
    private static final String DAY = "\\d{1,2} ?[日号]";
    private static final String HAN_DIGITS = "[〇零一二三四五六七八九]";
    private static final String ERA = "(?:民国|昭和|大正|明治|平成|令和|洪武|永乐|嘉靖|万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统)";
    private static final String HAN_DATE = "[一二]" + HAN_DIGITS + "{3}年|" + ERA + "[元一二三四五六七八九十]{0,4}年(?:间)?"
            + "|[正一二三四五六七八九十]{1,2}月(?:初|廿|十|二十)[一二三四五六七八九十]?日?"
            + "|(?<!\\p{IsHan})[夏商周秦汉晋隋唐宋元明清](?:朝|代|初|末)|(?:南北|六)朝|[南北]宋|[东西]汉";
    private static final String EARLIER_YEAR = "\\b(?<=\\b(?:in|of|by|since|until|from|around) )1[0-4]\\d{2}\\b";
    /// Decades, centuries and what is told from today.
    private static final String DISTANT = "(?:\\d{1,2}|[一二三四五六七八九十]+) ?世纪|\\b\\d{1,2}(?:st|nd|rd|th)[ -]century\\b"
            + "|\\b1\\d{2}0s\\b|\\b20\\d0s\\b|" + MAGNITUDE + "年前|" + NUMBER + ENGLISH_SCALE + "? years ago";

    static final Pattern DATE = Pattern
            .compile(String.join("|", YEARS, CHINESE_DATE, CHINESE_DAY, ISO_DATE, ENGLISH_DATE, BARE_YEAR, DAY,
                    HAN_DATE, EARLIER_YEAR, DISTANT));

    private static final String SPELT = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b";

    static final Pattern DURATION = Pattern
            .compile(ABOUT + "(?<!\\d)(?!(?:1\\d|20)\\d{2} ?年)(?:" + MAGNITUDE
                    + "[多余]?|\\b" + SPELT + ")(?: ?(?:年|个月|个半月|天|日|个?小时|分钟|秒|周|个?星期)"
                    + "| ?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\\b)");

    private static final String LENGTH_UNIT = "(?:公里|千米|海里|英里|毫米|厘米|公尺|公分|英尺|英寸|米)";
    private static final String ENGLISH_LENGTH_UNIT = "(?:km|kilomet(?:re|er)s?|(?:centi|milli)?met(?:re|er)s?|miles?|feet|foot|ft|yards?"
            + "|inch(?:es)?|cm|mm|m)\\b(?!/)";

    static final Pattern LENGTH = Pattern.compile(ABOUT + "(?:" + MAGNITUDE + " ?" + LENGTH_UNIT + "|" + NUMBER
            + ENGLISH_SCALE + "?[ -]?" + ENGLISH_LENGTH_UNIT + ")");

    private static final String MEASURED_COUNT = MAGNITUDE + "[多余]? ?(?:" + COUNTED + "|" + MEASURE + "|" + CURRENCY
            + ")";
    private static final String BARE_COUNT = NUMBER + " ?" + SCALE + "+";
    private static final String ENGLISH_COUNT = "(?<![\\d.,$€£¥])" + NUMBER + "(?:" + ENGLISH_SCALE
            + ")?\\b(?! ?(?:%|per ?cent)|\\p{IsHan})";
    private static final String SPELT_COUNT = "\\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?"
            + "|once|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\\b";

    static final Pattern COUNT = Pattern.compile(ABOUT + "(?:"
            + String.join("|", MEASURED_COUNT, BARE_COUNT, ENGLISH_COUNT, SPELT_COUNT) + ")");

    static final Pattern COUNT_OR_PERCENTAGE = Pattern.compile(PERCENTAGE + "|" + COUNT);

    /// The unit that a question asks to be counted in: «多少辆», «几项».
    static final Pattern ASKED_UNIT = Pattern.compile("(?:多少|几)" + SCALE + "*(" + COUNTED + "|" + MEASURE + ")");

    /// What a question in English counts: the first plural after «how many».
    static final Pattern ASKED_NOUN = Pattern
            .compile("\\bhow many (?:[\\w-]+ ){0,3}?([\\w-]{3,}s|people|men|women|children)\\b");

    static final Pattern ASKED_YEAR = Pattern.compile("哪一?年|何年|年份|\\b(?:which|what) years?\\b");
    static final Pattern YEAR_NAMED = Pattern.compile(
            "民国 ?\\d|\\d{2,4} ?年|[〇零一二三四五六七八九]{4}年|\\b(?:1\\d|20)\\d{2}\\b|\\d{4}-\\d{2}|\\d{3}0s\\b");

    static final Pattern MONEY = Pattern.compile("[$€£¥]|" + CURRENCY + "|" + ENGLISH_CURRENCY);
    static final Pattern ASKED_MONEY = Pattern
            .compile("钱|元|经费|资金|费|款|投资|资助|收入|营收|预算|价|市值|营业额|产值|成本|薪|津贴"
                    + "|\\b(money|price|budget|costs?|revenue|fine|penalty|fee|fare|grant|subsidy|salary|wage|investment|turnover|profit)\\b");

    private ValuePatterns() {}
}
