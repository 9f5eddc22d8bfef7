package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An earlier question in Chinese.
final class ChineseEarlier implements Earlier {

    private static final Pattern YEAR = Pattern.compile("(?:民[国國] ?)?\\d{2,4} ?年度?|(?<!\\d)(?:1[5-9]|20)\\d{2}(?!\\d)");
    private static final Pattern ORDINAL = Pattern.compile("(?:第[一二三四五六七八九十\\d]+|首|上一?|下一?)(?=(.+))");

    private static final Pattern REGION = Pattern.compile("[市县省州]$");
    private static final Pattern REGIONAL_OFFICE = Pattern.compile("[市县省州]长");
    private static final Pattern PRONOUN = Pattern.compile("[它牠他她]们?");
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
        var numbered = NumberedName.of(piece.text()).flatMap(name -> name.replacedIn(question.text(), piece.text()));
        return numbered.isPresent() ? numbered.map(text -> text + "？") : replaced(piece);
    }

    private Optional<String> replaced(Piece piece) {
        return switch (piece.kind()) {
            case YEAR -> Optional.of(withYear(piece.text()));
            case PLACE -> Optional.of(withPlace(piece.text()));
            case NAME -> Optional.of(withName(piece.text()));
            case THING -> withThing(piece.text());
            case ACTION -> withAction(piece.text());
        };
    }

    private String withYear(String piece) {
        var year = piece.matches("\\d{4}") ? piece + "年" : piece;
        var own = YEAR.matcher(question.text());
        return own.find() ? replaced(own.start(), own.end(), year) : year + whole();
    }

    private String withPlace(String piece) {
        return question.phrases().stream().flatMap(phrase -> phrase.parts().stream()).filter(ChinesePart::isPlace)
                .findFirst().map(place -> replaced(place.start(), endOf(place, piece), piece))
                .orElseGet(() -> piece + whole());
    }

    /// Returns where `place` ends for `piece` to stand in its place: 台灣 stands for 北京市, but 高雄 for the 台北 of 台北市長.
    private int endOf(ChinesePart place, String piece) {
        int end = REGION.matcher(place.folded()).find() ? place.end() - 1 : place.end();
        var rest = question.folded().substring(end);
        boolean isOfOffice = REGIONAL_OFFICE.matcher(rest).lookingAt() && !REGION.matcher(Folding.fold(piece)).find();
        boolean hasRegion = question.phrases().stream().flatMap(phrase -> phrase.parts().stream())
                .anyMatch(part -> part.start() == end && part.folded().length() == 1
                        && REGION.matcher(part.folded()).find());
        return isOfOffice ? end : hasRegion ? end + 1 : place.end();
    }

    private String withName(String piece) {
        var same = sameHead(piece);
        if (same.isPresent()) {
            return same.get();
        }
        var pronoun = PRONOUN.matcher(question.folded());
        if (pronoun.find()) {
            return replaced(pronoun.start(), pronoun.end(), piece);
        }
        return question.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.CERTAIN)
                .findFirst().or(() -> question.mentions().stream().findFirst())
                .map(mention -> replaced(mention.start(), mention.end(), piece)).orElseGet(() -> piece + whole());
    }

    private Optional<String> withThing(String piece) {
        var same = ordinal(piece).or(() -> sameHead(piece));
        if (same.isPresent()) {
            return same;
        }
        var noun = question.askedNoun();
        if (noun.isPresent() && !Chinese.isAttribute(Folding.fold(piece))) {
            return Optional.of(replaced(noun.get().start(), noun.get().end(), piece));
        }
        return question.askedAttribute().map(own -> replaced(own.start(), own.end(), piece));
    }

    /// 返回 in place of 發射.
    private Optional<String> withAction(String piece) {
        return question.actions().stream().findFirst().map(own -> replaced(own.start(), own.end(), piece));
    }

    /// 深圳園區 in place of 香港園區.
    private Optional<String> sameHead(String piece) {
        var folded = Folding.fold(piece);
        if (folded.length() < 3) {
            return Optional.empty();
        }
        var ending = folded.substring(folded.length() - 1);
        var same = question.mentions().stream().filter(mention -> mention.kind() != Mention.Kind.PLACE)
                .filter(mention -> ChineseQuestion.ENDINGS.contains(ending)
                        && Folding.fold(mention.text()).endsWith(ending) && !mention.text().equals(piece))
                .findFirst();
        if (same.isPresent()) {
            return same.map(mention -> replaced(mention.start(), mention.end(), piece));
        }
        var head = folded.substring(folded.length() - 2);
        for (var phrase : question.phrases()) {
            int at = question.folded().indexOf(head, phrase.start());
            if (at > phrase.start() && at + 2 <= phrase.end()) {
                // 河套香港園區 gives way to 深圳園區 whole, but for what is no part of a name.
                int start = phrase.parts().stream().filter(part -> part.end() <= at)
                        .filter(part -> part.isName() || part.isPlace()).mapToInt(ChinesePart::start).findFirst()
                        .orElseGet(() -> phrase.parts().stream().filter(part -> part.start() < at && at < part.end())
                                .mapToInt(ChinesePart::start).findFirst().orElse(phrase.start()));
                return Optional.of(replaced(start, at + 2, piece));
            }
        }
        return Optional.empty();
    }

    /// «第一期» in place of «第二期».
    private Optional<String> ordinal(String piece) {
        var given = ORDINAL.matcher(Folding.fold(piece));
        if (!given.lookingAt() || given.group(1) == null) {
            return Optional.empty();
        }
        var head = Pattern.quote(given.group(1).substring(0, 1));
        var own = Pattern.compile("(?:第[一二三四五六七八九十\\d]+|首)" + head).matcher(question.folded());
        return own.find()
                ? Optional.of(replaced(own.start(), own.end(), piece.substring(0, given.end() + 1)))
                : Optional.empty();
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

    private String whole() {
        return question.text() + "？";
    }

    private String replaced(int start, int end, String by) {
        return question.text().substring(0, start) + by + question.text().substring(end) + "？";
    }
}
