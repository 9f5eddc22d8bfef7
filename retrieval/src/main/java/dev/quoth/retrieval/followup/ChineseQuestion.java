package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.bridge.Bridge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Chinese question in its parts.
///
/// @param text       without the mark at its end
/// @param askedStart where its question word begins, with what belongs to it; -1 where it has none
/// @param askedEnd   where that ends
/// @param phrases    what it speaks of, in order
record ChineseQuestion(String text, String folded, int askedStart, int askedEnd, List<Phrase> phrases,
        List<ChinesePart> actions) {

    private static final String MEASURE = "[个家间位名年种项所座次款条部本支只场类艘颗届篇张件套首块片处段样台辆架宗人元]";
    static final Pattern ASKED = Pattern.compile(
            "(?:由|被|在|从|自|于)?(?:为什么|为何|为啥|点解|(?:什么|甚么)(?:时候|时间|地方|原因)?|何[时地处人年故]|几时|多少(?:钱|" + MEASURE
                    + ")?|百分之[几多]少?|几多|多久|多长时间|多[长高大快远重]|哪(?:一|几|些|里|裏|儿|两|三)?" + MEASURE
                    + "?|谁|边个|边度|几" + MEASURE + "|如何|怎样|怎么样?)");
    /// «台灣第一顆氣象衛星是哪一顆» speaks of the satellite.
    private static final Pattern NAMED = Pattern.compile("([^的]{2,30})(?:是|叫|叫做|叫作|名为|称为)(?:哪.{0,6}|什么(?:名字)?)");
    static final String ENDINGS = "市县州镇岛河江湖山桥路站港院局署厅部会党社队法案号所园馆库线卡";

    /// Words of a question that belong together.
    record Phrase(List<ChinesePart> parts) {

        int start() {
            return parts.getFirst().start();
        }

        int end() {
            return parts.getLast().end();
        }

        boolean isName() {
            return parts.stream().anyMatch(ChinesePart::isName);
        }
    }

    static ChineseQuestion of(String text, Bridge bridge) {
        var plain = text.strip().replaceAll("[\\s?!.？！。]+$", "");
        var folded = Folding.fold(plain);
        var asked = ASKED.matcher(folded);
        boolean asks = asked.find();
        int start = asks ? asked.start() : -1;
        int end = asks ? asked.end() : -1;
        var parts = ChinesePart.in(plain, bridge);
        return new ChineseQuestion(plain, folded, start, end, phrases(plain, folded, parts),
                parts.stream().filter(ChinesePart::isVerb).toList());
    }

    private static List<Phrase> phrases(String text, String folded, List<ChinesePart> parts) {
        var phrases = new ArrayList<Phrase>();
        var asked = new boolean[text.length()];
        ASKED.matcher(folded).results()
                .forEach(match -> Arrays.fill(asked, match.start(), match.end(), true));
        var under = new ArrayList<ChinesePart>();
        for (int at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            boolean isContent = (part.isContent()
                    || (at > 0 && !asked[parts.get(at - 1).start()] && isActionInside(parts, at)))
                    && !asked[part.start()];
            boolean joins = !under.isEmpty() && isContent && gap(text, under.getLast().end(), part.start());
            if (!joins && !under.isEmpty()) {
                phrases.add(new Phrase(List.copyOf(under)));
                under.clear();
            }
            if (isContent) {
                under.add(part);
            }
        }
        if (!under.isEmpty()) {
            phrases.add(new Phrase(List.copyOf(under)));
        }
        return phrases;
    }

    /// 人工智能管理辦法: what is done may be part of what a thing is called.
    private static boolean isActionInside(List<ChinesePart> parts, int at) {
        if (at + 1 == parts.size() || !parts.get(at).isAction()) {
            return false;
        }
        var before = parts.get(at - 1);
        var behind = parts.get(at + 1);
        return before.isContent() && !before.isName() && !before.isPlace() && before.end() == parts.get(at).start()
                && behind.isContent() && !behind.isName() && behind.start() == parts.get(at).end();
    }

    private static boolean gap(String text, int from, int to) {
        return from == to || text.substring(from, to).isBlank();
    }

    boolean asks() {
        return askedStart >= 0;
    }

    String of(Phrase phrase) {
        return text.substring(phrase.start(), phrase.end());
    }

    /// Returns what is asked for behind the question word: 用例 in 多少個用例; empty where it is not said.
    Optional<Phrase> askedNoun() {
        return phrases.stream().filter(phrase -> asks() && phrase.start() == askedEnd).findFirst();
    }

    /// Returns what is asked for in front of the question word: 速度 in 列車的速度是多少; empty where it is not said. It is
    /// only what it is of something else.
    Optional<Mention> askedAttribute() {
        if (!asks()) {
            return Optional.empty();
        }
        var before = phrases.stream().filter(phrase -> phrase.end() <= askedStart
                && text.substring(phrase.end(), askedStart)
                        .matches("(?:[在于於至到]?\\d{2,4}年(?:底|末|初)?)?[是為为有達达到共在约約會会]{0,2}"))
                .findFirst();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var phrase = before.get();
        var last = phrase.parts().getLast();
        boolean isNamed = phrase.parts().size() > 1 && Chinese.isAttribute(last.folded());
        boolean isBehindOwner = phrase.start() > 0 && text.charAt(phrase.start() - 1) == '的';
        if (isNamed && !isBehindOwner) {
            return Optional.of(new Mention(last.start(), text.substring(last.start(), last.end()), Mention.Kind.THING));
        }
        boolean isOwned = isBehindOwner || phrases.stream().anyMatch(other -> other.end() <= phrase.start());
        if (isOwned && !phrase.isName()) {
            return Optional.of(new Mention(phrase.start(), of(phrase), Mention.Kind.THING));
        }
        int names = (int) phrase.parts().stream().takeWhile(ChinesePart::isName).count();
        if (names == 0 || names == phrase.parts().size()) {
            return Optional.empty();
        }
        int start = phrase.parts().get(names).start();
        return Optional.of(new Mention(start, text.substring(start, phrase.end()), Mention.Kind.THING));
    }

    /// Returns what it speaks of, the likeliest to be spoken of again first.
    List<Mention> mentions() {
        var mentions = new ArrayList<Mention>();
        var named = NAMED.matcher(folded);
        if (named.matches()) {
            mentions.add(new Mention(0, text.substring(0, named.end(1)), Mention.Kind.NAME));
        }
        var attribute = askedAttribute();
        for (var phrase : phrases) {
            int end = attribute.isPresent() && attribute.get().end() == phrase.end()
                    ? attribute.get().start()
                    : phrase.end();
            if (end > phrase.start() && askedNoun().filter(phrase::equals).isEmpty()) {
                mentions.add(mention(phrase, end));
            }
        }
        mentions.sort(Comparator.comparing(Mention::kind).thenComparingInt(mention -> isOwner(mention) ? 0 : 1));
        return mentions;
    }

    private boolean isOwner(Mention mention) {
        return mention.end() < text.length() && text.charAt(mention.end()) == '的';
    }

    private Mention mention(Phrase phrase, int end) {
        var parts = phrase.parts().stream().filter(part -> part.end() <= end).toList();
        var said = text.substring(phrase.start(), end);
        if (parts.stream().allMatch(ChinesePart::isPlace)) {
            return new Mention(phrase.start(), said, Mention.Kind.PLACE);
        }
        boolean isCertain = ENDINGS.indexOf(folded.charAt(end - 1)) >= 0;
        var kind = parts.stream().anyMatch(ChinesePart::isName)
                ? Mention.Kind.NAME
                : (isCertain && said.length() > 2) || phrase.start() == 0 || said.startsWith("第")
                        ? Mention.Kind.CERTAIN
                        : Mention.Kind.THING;
        return new Mention(phrase.start(), said, kind);
    }
}
