package dev.quoth.bot.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody wrote about a digest, in any of our languages and in any order, but topics last: `08:30 weekdays Hong Kong time
/// top 5 from news about chips, 半導體`. Safe for use by several threads.
final class PlanWords {
    private static final Pattern TOPICS = Pattern
            .compile("(?iu)\\b(?:about|topics?|re)\\b\\s*:?|關於|关于|有關|有关|主題|主题|話題|话题");
    private static final Pattern BETWEEN_TOPICS = Pattern.compile("[,，、;；\\n]");
    private static final Pattern QUOTED = Pattern.compile("[\"“«「『]([^\"“”«»「」『』]+)[\"”»」』]");
    private static final Pattern ONLY = Pattern
            .compile("(?iu)\\b(?:only\\s+)?(?:when|if|with)\\s+(?:there\\s+(?:is|are)\\s+)?"
                    + "(?:something(?:\\s+new)?|any(?:thing)?(?:\\s+new)?|news|new\\s+documents?)\\b|\\bonly\\s+(?:if\\s+)?new\\b"
                    + "|\\b(?:skip|not?)\\s+(?:when\\s+)?empty\\b"
                    + "|(?:只(?:在|有|要)?)?有(?:新聞|新闻|新內容|新内容|新文件|新文档|新的|東西|东西|消息|新)?(?:時|时|的時候|的时候)?(?:才|再)(?:發|发|送|通知|寄)?"
                    + "|(?:沒有|没有|無|无)(?:新聞|新闻|新內容|新内容)?(?:就|則|则)?(?:不發|不发|不送)");
    private static final Pattern ITEMS = Pattern.compile("(?iu)(?:\\b(?:top|most|max|up\\s+to|at\\s+most)|最多|前)\\s*("
            + Numerals.FORM + ")(?:\\s*(?:items?|documents?|stories|articles|[則则條条篇項项個个]))?(?![\\d:.])"
            + "|(?<![\\d:.])(" + Numerals.FORM + ")\\s*(?:items?\\b|documents?\\b|stories\\b|articles\\b|[則则條条篇項项])");
    private static final Pattern CHANNEL = Pattern
            .compile("(?iu)\\b(?:in|for|to)\\s+(?:the|this|whole)\\s+(?:channel|group|chat)\\b|整個頻道|整个频道|全群");
    private static final String FROM = "(?iu)(?:\\b(?:from|of|in|collections?)\\b\\s*:?|來自|来自|文件集|文檔集|文档集|[,，、])\\s*";
    private static final Pattern FROM_OTHER = Pattern
            .compile("(?iu)(?:\\b(?:from|collections?)\\b\\s*:?|來自|来自|文件集|文檔集|文档集)\\s*([\\p{L}\\p{N}_.-]+)");

    private final ZoneWords zones;

    PlanWords(ZoneWords zones) {
        this.zones = zones;
    }

    /// What was understood; empty where nothing was said about it.
    ///
    /// @param isForChat whether the whole chat is meant, whatever thread it was said in
    record Draft(Optional<LocalTime> time, Optional<Set<DayOfWeek>> days, Optional<ZoneId> zone, List<String> topics,
            Set<String> collections, OptionalInt items, boolean isOnlyWithNews, boolean isForChat) {}

    /// What was read.
    sealed interface Read {

        record Understood(Draft draft) implements Read {}

        /// `words` say nothing that we know.
        record Unclear(String words) implements Read {}

        /// There is no collection of that name.
        record UnknownCollection(String name) implements Read {}

        /// There are more topics than a plan has, or a longer one.
        record TooMuch() implements Read {}
    }

    /// Reads `text`.
    ///
    /// @param shelves the names of the collections that may be named
    Read read(String text, Set<String> shelves) {
        var clauses = new Clauses(text);
        var topics = new ArrayList<String>();
        var tail = clauses.cut(TOPICS);
        clauses.takeAll(QUOTED).forEach(match -> topics.add(match.group(1).strip()));
        boolean isOnly = clauses.take(ONLY).isPresent();
        var items = items(clauses);
        if (tail.isPresent()) {
            // What is clear by its form is no topic, wherever it stands.
            var rest = tail.get();
            isOnly = rest.take(ONLY).isPresent() || isOnly;
            items = items.isPresent() ? items : items(rest);
            BETWEEN_TOPICS.splitAsStream(rest.text()).map(PlanWords::bare).filter(topic -> !topic.isEmpty())
                    .forEach(topics::add);
        }
        boolean isForChat = clauses.take(CHANNEL).isPresent();
        var collections = collections(clauses, shelves);
        var unknown = clauses.take(FROM_OTHER).map(match -> match.group(1));
        if (unknown.isPresent()) {
            return new Read.UnknownCollection(unknown.get());
        }
        var time = TimeWords.take(clauses);
        var days = DayWords.take(clauses);
        var zone = zones.take(clauses);
        var unclear = clauses.unclear();
        if (unclear.isPresent()) {
            return new Read.Unclear(unclear.get());
        }
        if (topics.size() > Plan.MOST_TOPICS
                || topics.stream().anyMatch(topic -> topic.length() > Plan.LONGEST_TOPIC)) {
            return new Read.TooMuch();
        }
        return new Read.Understood(new Draft(time, days, zone, topics.stream().distinct().toList(), collections, items,
                isOnly, isForChat));
    }

    private static OptionalInt items(Clauses clauses) {
        return clauses.take(ITEMS).map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .map(number -> OptionalInt.of(Math.clamp(Numerals.value(number), 1, Plan.MOST_ITEMS)))
                .orElse(OptionalInt.empty());
    }

    private static Set<String> collections(Clauses clauses, Set<String> shelves) {
        var named = new HashSet<String>();
        shelves.stream().sorted(Comparator.comparingInt(String::length).reversed()).forEach(shelf -> clauses
                .take(Pattern.compile(FROM + Pattern.quote(shelf) + "(?![\\p{L}\\p{N}])"))
                .ifPresent(match -> named.add(shelf)));
        return named;
    }

    private static String bare(String topic) {
        var match = QUOTED.matcher(topic.strip());
        return match.matches() ? match.group(1).strip() : topic.strip();
    }
}
