package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts parts of a follow-up into the Chinese question before it.
record ChineseReplacement(ChineseQuestion question) {

    private static final Pattern YEAR = Pattern.compile("(?:民[国國] ?)?\\d{2,4} ?年度?|(?<!\\d)(?:1[5-9]|20)\\d{2}(?!\\d)");
    private static final Pattern ORDINAL = Pattern.compile("(?:第[一二三四五六七八九十\\d]+|首|上一?|下一?)(?=(.+))");
    private static final Pattern REGION = Pattern.compile("[市县省州]$");
    private static final Pattern REGIONAL_OFFICE = Pattern.compile("[市县省州]长");
    private static final Pattern PRONOUN = Pattern.compile("[它牠他她]们?");

    /// Returns the question with `piece` in place of what is of its kind; empty where nothing is.
    Optional<String> with(Piece piece) {
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

    private String whole() {
        return question.text() + "？";
    }

    private String replaced(int start, int end, String by) {
        return question.text().substring(0, start) + by + question.text().substring(end) + "？";
    }
}
