package dev.quoth.retrieval.generation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Units of money and measure as they are written in Chinese and English, folded. A length in kilometres is one in metres.
final class Units {

    /// A unit, by its own name, and how many of these it is.
    record Unit(String name, BigDecimal size) {

        private Unit(String name) {
            this(name, BigDecimal.ONE);
        }
    }

    private static final String YUAN = "(?:元|圆|块)";
    private static final String ENGLISH_DOLLARS = " ?dollars?\\b";

    private static final Map<Pattern, Unit> BEFORE = new LinkedHashMap<>();
    private static final Map<Pattern, Unit> BEHIND = new LinkedHashMap<>();

    static {
        money("HKD", "hk\\$|hkd|港币|港元", YUAN + "?港币|港元|港币|hkd\\b|(?:hong kong|hk)" + ENGLISH_DOLLARS);
        money("USD", "us\\$|u\\.s\\. ?\\$|usd|美元|美金", "美元|美金|usd\\b|(?:us|u\\.s\\.|american)" + ENGLISH_DOLLARS);
        money("TWD", "nt\\$|twd|新台币|台币", YUAN + "?(?:新台币|台币)|台币|twd\\b|(?:nt|new taiwan|taiwan)" + ENGLISH_DOLLARS);
        money("CNY", "rmb|cny|人民币", YUAN + "?人民币|人民币|yuan\\b|renminbi\\b|rmb\\b|cny\\b");
        money("AUD", "a\\$|aud|澳元", "澳元|aud\\b|australian" + ENGLISH_DOLLARS);
        money("CAD", "c\\$|cad|加元", "加元|cad\\b|canadian" + ENGLISH_DOLLARS);
        money("SGD", "s\\$|sgd|新加坡元", "新加坡元|坡元|sgd\\b|singapore" + ENGLISH_DOLLARS);
        money("EUR", "€|eur|欧元", "欧元|euros?\\b|eur\\b");
        money("GBP", "£|gbp|英镑", "英镑|pounds?(?: sterling)?\\b|gbp\\b");
        money("JPY", "jpy|日元|日圆", "日元|日圆|yen\\b|jpy\\b");
        money("KRW", "₩|krw|韩元", "韩元|韩圜|won\\b|krw\\b");
        money("$", "\\$", "dollars?\\b");
        money("¥", "¥", "¥");
        BEHIND.put(Pattern.compile(YUAN + "(?![素朝旦宇件老首帅勋代])"), new Unit("元"));

        measure("pp", 1, "个百分点|percentage points?\\b");
        measure(Fact.Amount.SHARE, 1, "%|per ?cent\\b|-percent\\b");
        measure("m2", 1_000_000, "平方公里|square kilomet(?:re|er)s?\\b|sq\\.? ?km\\b|km2|km²");
        measure("m2", 10_000, "公顷|hectares?\\b");
        measure("m2", 1, "平方米|平方公尺|square met(?:re|er)s?\\b|sq\\.? ?m\\b|m2|m²");
        measure("m", 1_000, "公里|千米|km\\b|kilomet(?:re|er)s?\\b|kph\\b");
        measure("mm", 10, "厘米|公分|cm\\b|centimet(?:re|er)s?\\b");
        measure("mm", 1, "毫米|公厘|mm\\b|millimet(?:re|er)s?\\b");
        measure("nm", 1, "纳米|奈米|nm\\b|nanomet(?:re|er)s?\\b");
        measure("mile", 1, "英里|miles?\\b|mph\\b");
        measure("ft", 1, "英尺|feet\\b|foot\\b|ft\\b");
        measure("m", 1, "米(?![饭粉兰])|公尺|met(?:re|er)s?\\b|m\\b");
        measure("kg", 1_000, "公吨|吨|tonnes?\\b|tons?\\b");
        measure("kg", 1, "公斤|千克|kg\\b|kilograms?\\b");
        measure("g", 1, "公克|克(?!拉)|grams?\\b");
        measure("kW", 1_000_000, "吉瓦|gw\\b|gigawatts?\\b");
        measure("kW", 1_000, "兆瓦|mw\\b|megawatts?\\b");
        measure("kW", 1, "千瓦(?!时)|kw\\b|kilowatts?\\b");
        measure("min", 1, "分钟|minutes?\\b|mins?\\b|-minute\\b");
        measure("hour", 1, "个?小时|个?钟头|hours?\\b|-hour\\b");
        measure("second", 1, "秒钟?|seconds?\\b");
        measure("month", 1, "个月|months?\\b|-month\\b");
        measure("week", 1, "周(?!年)|个?星期|weeks?\\b|-week\\b");
        measure("day", 1, "天|日|days?\\b|-day\\b");
        measure("year", 1, "年|岁|years?\\b|-years?\\b");
        measure("times", 1, "倍|times\\b|[ -]?fold\\b");
        measure("°C", 1, "摄氏度|℃|°c|degrees? celsius\\b");
    }

    private Units() {}

    private static void money(String name, String before, String behind) {
        BEFORE.put(Pattern.compile("(?:" + before + ") ?$"), new Unit(name));
        BEHIND.put(Pattern.compile(behind), new Unit(name));
    }

    private static void measure(String name, long size, String behind) {
        BEHIND.put(Pattern.compile(behind), new Unit(name, BigDecimal.valueOf(size)));
    }

    /// Returns the unit of money that ends `folded`, the text before a number.
    static Optional<Unit> before(String folded) {
        return BEFORE.entrySet().stream().filter(each -> each.getKey().matcher(folded).find()).map(Map.Entry::getValue)
                .findFirst();
    }

    /// Returns the unit that stands at `at` in `folded`, behind a number and perhaps a space.
    static Optional<Unit> behind(String folded, int at) {
        int from = at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
        return BEHIND.entrySet().stream()
                .filter(each -> each.getKey().matcher(folded).region(from, folded.length()).lookingAt())
                .map(Map.Entry::getValue).findFirst();
    }
}
