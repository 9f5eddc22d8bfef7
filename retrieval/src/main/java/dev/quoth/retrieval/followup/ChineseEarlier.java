package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An earlier question in Chinese.
final class ChineseEarlier implements Earlier {

    private static final Pattern MANY = Pattern.compile("(?:多少|几多|几|百分之[几多]少?)(.*)");
    private static final Pattern QUALITY = Pattern.compile("多(长时间|[长高大快远久重])");

    private final Turn turn;
    private final ChineseQuestion question;

    ChineseEarlier(Turn turn, Bridge bridge) {
        this.turn = turn;
        this.question = ChineseQuestion.of(turn.question(), bridge);
    }

    @Override
    public Turn turn() {
        return turn;
    }

    @Override
    public Language language() {
        return Language.of(turn.question());
    }

    @Override
    public List<Mention> mentions() {
        return question.mentions();
    }

    @Override
    public Optional<String> asked() {
        return question.askedNoun().map(question::of);
    }

    @Override
    public boolean asksWho() {
        return question.asks() && question.folded().substring(question.askedStart(), question.askedEnd())
                .matches(".*(?:谁|边个|何人|位).*");
    }

    @Override
    public Optional<String> described() {
        if (!question.asks() || (!asksWho() && asked().isEmpty())) {
            return Optional.empty();
        }
        int end = question.askedNoun().map(ChineseQuestion.Phrase::end).orElse(question.askedEnd());
        var before = question.text().substring(0, question.askedStart());
        var after = question.text().substring(end);
        var verb = after.replaceAll("[的了]$", "");
        boolean isDone = question.folded().substring(question.askedStart()).matches("[由被].*");
        if (verb.isEmpty() || (!isDone && !before.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(verb + before.replaceAll("[是由]$", "") + "的" + asked().orElse("人"));
    }

    @Override
    public Optional<String> with(Piece piece) {
        return new ChineseReplacement(question).with(piece);
    }

    /// 預留多少錢 asked with 為什麼 is 為什麼預留這麼多錢, and 時速是多少 is 時速為什麼是300公里.
    private Optional<String> why(String word) {
        var old = question.folded().substring(question.askedStart(), question.askedEnd());
        var many = MANY.matcher(old);
        var quality = QUALITY.matcher(old);
        boolean isMany = many.matches();
        if (!isMany && !quality.matches()) {
            return Optional.empty();
        }
        int behind = question.askedEnd() - (isMany ? many.group(1) : quality.group(1)).length();
        var so = own("這麼") + (isMany ? "多" : "") + question.text().substring(behind, question.askedEnd());
        boolean isLast = question.askedEnd() == question.text().length();
        if (!isLast || !isBehind("是")) {
            return Optional.of(word + replaced(question.askedStart(), question.askedEnd(), so));
        }
        return Optional.of(question.text().substring(0, question.askedStart() - 1) + word + "是"
                + turn.shortForm().orElse(so) + "？");
    }

    @Override
    public String asked(Way way, String noun, String said) {
        var word = way.isForAThing() && !noun.isEmpty()
                ? quantifier(way) + noun
                : said.isEmpty() || way.isForAThing() ? own(way.chinese()) : said;
        if (way == Way.WHY && question.asks()) {
            var whole = why(own(way.chinese()));
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        if (!question.asks()) {
            return way.isForAThing() ? question.text() + word + "？" : word + question.text() + "？";
        }
        boolean isLast = question.askedEnd() == question.text().length();
        var old = question.folded().substring(question.askedStart(), question.askedEnd());
        boolean isAtEnd = isLast && !isBehind("是") && !isBehind("在");
        boolean wasForAThing = old.matches("(?:多少|几多|几|哪|谁|边个|百分).*") && !old.matches("哪[里裏儿年天日]");
        if ((isLast && isBehind("是")) || (way != Way.WHY && !(isAtEnd && !way.isForAThing())
                && (way.isForAThing() == wasForAThing || way == Way.BY_WHOM))) {
            var noun2 = question.askedNoun();
            int end = noun.isEmpty() || noun2.isEmpty() ? question.askedEnd() : noun2.get().end();
            return replaced(question.askedStart(), end, word);
        }
        var rest = question.text().substring(0, question.askedStart()) + question.text().substring(question.askedEnd());
        return way.isForAThing() ? rest + word + "？" : word + rest + "？";
    }

    private boolean isBehind(String word) {
        return question.askedStart() >= word.length()
                && question.folded().startsWith(word, question.askedStart() - word.length());
    }

    private String quantifier(Way way) {
        return own(switch (way) {
            case WHO, WHICH -> "哪些";
            default -> "多少";
        });
    }

    /// Returns `words`, in traditional characters, in those of the question.
    private String own(String words) {
        return language() == Language.ZH_HANS ? Folding.fold(words) : words;
    }

    @Override
    public String about(String thing) {
        int end = question.askedNoun().map(ChineseQuestion.Phrase::end).orElse(question.askedEnd());
        var before = question.text().substring(0, Math.max(0, question.askedStart()));
        var behind = question.text().substring(end).replaceAll("[的了]$", "");
        boolean isSubject = NthThing.isNamed(thing) && question.asks() && before.matches("[有是由]?") && !behind.isEmpty();
        return isSubject ? thing + behind + own("的情況如何？") : own("關於") + thing + own("有什麼說法？");
    }

    private String replaced(int start, int end, String by) {
        return question.text().substring(0, start) + by + question.text().substring(end) + "？";
    }
}
