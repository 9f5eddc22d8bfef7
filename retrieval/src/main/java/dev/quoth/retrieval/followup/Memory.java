package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was spoken of before, that words like «it», 那裡 and «then» may mean.
///
/// @param earlier the earlier questions, the newest first; not empty
record Memory(List<Earlier> earlier, Crossing crossing) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d{2}(?!\\d)|民[国國] ?\\d{1,3} ?年");
    private static final Pattern VALUE = Pattern.compile(".*\\d.*");

    /// What a word means, and where that was said.
    record Meaning(String text, Earlier from) {}

    Earlier last() {
        return earlier.getFirst();
    }

    private String said(Mention mention, Language language) {
        var said = crossing.into(language, mention.text());
        boolean isCrossed = language == Language.EN && !said.equals(mention.text());
        return switch (mention.kind()) {
            case NAME, PLACE -> isCrossed ? English.name(said) : said;
            case CERTAIN, THING -> !isCrossed
                    ? said
                    : English.beginsWithPlace(said) ? English.name(said) : English.withArticle(said);
        };
    }

    /// Returns what was spoken of most, in `language` where that is known.
    Optional<Meaning> topic(Language language) {
        return earlier.stream().flatMap(each -> each.mentions().stream().limit(1)
                .map(mention -> new Meaning(said(mention, language), each))).findFirst();
    }

    /// Returns the things that were asked for or spoken of last.
    Optional<Meaning> things(Language language) {
        var last = last();
        return last.asked().or(() -> last.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.THING)
                .map(Mention::text).findFirst()).map(things -> new Meaning(crossing.into(language, things), last));
    }

    /// Returns those that were asked for, such as «the banks that joined», or else what was spoken of most.
    Optional<Meaning> those(Language language) {
        var last = last();
        return last.asked().isPresent() || last.asksWho()
                ? answer(last, language).or(() -> topic(language))
                : topic(language);
    }

    /// Returns the place that was spoken of last.
    Optional<Meaning> place(Language language) {
        return earlier.stream().flatMap(each -> each.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.PLACE)
                .map(mention -> new Meaning(said(mention, language), each))).findFirst()
                .or(() -> topic(language));
    }

    /// Returns the person that was answered or spoken of last.
    Optional<Meaning> person(Language language) {
        return earlier.stream().filter(Earlier::asksWho).findFirst().flatMap(each -> answer(each, language))
                .or(() -> earlier.stream()
                        .flatMap(each -> each.mentions().stream()
                                .filter(mention -> Persons.mayBe(mention, each.turn().question())).limit(1)
                                .map(mention -> new Meaning(said(mention, language), each)))
                        .findFirst());
    }

    /// Returns the person called by `noun` of what was spoken of: «the founder of Huawei» for «the founder».
    Optional<Meaning> person(String noun, Language language) {
        return topic(language).map(topic -> topic.text().startsWith("the " + noun)
                ? topic
                : new Meaning("the " + noun + " of " + topic.text(), topic.from()));
    }

    private Optional<Meaning> answer(Earlier asked, Language language) {
        return asked.turn().shortForm().filter(answered -> !VALUE.matcher(answered).matches())
                .or(() -> asked.described().filter(words -> asked.language().isChinese() == language.isChinese()))
                .map(answered -> new Meaning(answered, asked));
    }

    /// Returns what was called by a word such as `noun`: «the AI institute» for «institute».
    Optional<Meaning> called(String noun, Language language) {
        var folded = Folding.fold(crossing.into(language, noun));
        for (var each : earlier) {
            var kind = each.asked().map(asked -> Folding.fold(crossing.into(language, asked)));
            if (kind.isPresent() && kind.get().endsWith(folded) && answer(each, language).isPresent()) {
                return answer(each, language);
            }
            for (var mention : each.mentions()) {
                var said = said(mention, language);
                if (Folding.fold(said).toLowerCase(Locale.ROOT).endsWith(folded) && said.length() > folded.length()) {
                    return Optional.of(new Meaning(said, each));
                }
            }
        }
        return earlier.stream().flatMap(each -> each.mentions().stream().limit(1)
                .filter(mention -> mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.CERTAIN)
                .map(mention -> new Meaning(said(mention, language), each))).findFirst()
                .map(meaning -> Kinds.differ(noun, meaning.text())
                        ? new Meaning("the " + noun + " of " + meaning.text(), meaning.from())
                        : meaning)
                .or(() -> about(noun, language));
    }

    /// «the ordinance on stablecoins in Hong Kong» where nothing was called so.
    private Optional<Meaning> about(String noun, Language language) {
        var said = last().mentions().stream().sorted((one, other) -> other.kind().compareTo(one.kind()))
                .map(mention -> said(mention, language)).limit(2).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Meaning(language.isChinese()
                ? String.join("", said.reversed()) + "的" + noun
                : "the " + noun + " on " + String.join(" in ", said), last()));
    }

    /// Returns the year that was answered or asked about last.
    Optional<Meaning> year() {
        for (var each : earlier) {
            var turn = each.turn();
            for (var text : List.of(turn.shortForm().orElse(""), turn.question(), String.join("\n", turn.quotes()))) {
                var year = YEAR.matcher(text);
                if (year.find()) {
                    return Optional.of(new Meaning(year.group(), each));
                }
            }
        }
        return Optional.empty();
    }
}
