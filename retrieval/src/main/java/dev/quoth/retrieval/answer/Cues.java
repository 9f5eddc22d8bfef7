package dev.quoth.retrieval.answer;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Han;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What [Cue]s look at: one sentence in its passage, the question, and how rare words are among all sentences.
final class Cues {

    /// Names inside a sentence: its first word is in capitals whatever it is.
    private static final Pattern CAPITALS = Pattern.compile("(?<=[\\p{L}\\p{N},;)] )[\"“'(]?\\p{Lu}[\\p{L}'’.-]*"
            + "(?: (?:of|the|de|von|van|and|for) \\p{Lu}[\\p{L}-]*| \\p{Lu}[\\p{L}.-]*)*");

    private static final String LEAD_IN = "：:";

    private final Asked asked;
    private final Rarities rarities;
    final OpenPassage passage;
    final int place;
    final Sentence sentence;
    private final double coverage;
    private final double context;
    private final List<Span> values;

    /// How rare terms and characters are among the sentences that are looked at.
    ///
    /// @param isMixed whether some of them are not in the question's language, so that its words must be looked for under all
    ///                their names
    record Rarities(Rarity terms, Rarity characters, boolean isMixed) {

        static Rarities of(List<OpenPassage> passages, Asked asked) {
            var terms = new Rarity();
            var characters = new Rarity();
            boolean mixed = false;
            for (var passage : passages) {
                for (var sentence : passage.sentences()) {
                    terms.add(sentence.terms());
                    characters.add(sentence.characters());
                    mixed |= sentence.text().isChinese() != asked.text().isChinese();
                }
            }
            return new Rarities(terms, characters, mixed);
        }
    }

    Cues(Asked asked, Rarities rarities, OpenPassage passage, int place) {
        this.asked = asked;
        this.rarities = rarities;
        this.passage = passage;
        this.place = place;
        this.sentence = passage.sentences().get(place);
        this.coverage = asked.coverage().of(sentence.terms());
        this.context = gain(sentence.above());
        this.values = asked.type().hasForm() ? asked.values().in(sentence.text()) : List.of();
    }

    AnswerType type() {
        return asked.type();
    }

    double coverage() {
        return coverage;
    }

    /// What the heading and the document's title cover beyond the sentence.
    double context() {
        return context;
    }

    /// How near the sentence is together with its neighbours.
    double neighbourhood() {
        var around = new ArrayList<Integer>();
        passage.neighbour(place, -1).ifPresent(before -> around.addAll(before.places()));
        passage.neighbour(place, 1).ifPresent(behind -> around.addAll(behind.places()));
        return passage.nearness().of(sentence.places(), around);
    }

    /// What the sentence `steps` behind this one covers beyond it.
    double gain(int steps) {
        return passage.neighbour(place, steps).map(neighbour -> gain(neighbour.terms())).orElse(0.0);
    }

    private double gain(Set<String> more) {
        return asked.coverage().gain(sentence.terms(), more);
    }

    /// The share of the question's characters that it has, each counting as much as it is rare among the sentences that are
    /// looked at; of the words where the question has none.
    double rareCharacters() {
        return asked.text().isChinese() && !rarities.isMixed()
                ? rarities.characters().share(asked.characters(), sentence.characters())
                : rareTerms();
    }

    double rareTerms() {
        return share(rarities.terms());
    }

    double rareInPassage() {
        return share(passage.rarity());
    }

    private double share(Rarity rarity) {
        return rarities.isMixed()
                ? asked.coverage().share(rarity, sentence.terms())
                : rarity.share(asked.telling(), sentence.terms());
    }

    /// Whether it holds a value of the kind asked for that the question does not name.
    boolean hasNewValue() {
        return values.stream().anyMatch(value -> !asked.names(value.of(sentence.text().folded())));
    }

    /// Whether it may hold the answer as far as form goes; true where the kind asked for has no form.
    boolean fits() {
        return asked.values().fit(sentence.text(), values);
    }

    /// Whether it only announces what follows and that is out of reach.
    boolean onlyLeadsIn() {
        return endsIn(LEAD_IN) && quote().equals(sentence.span());
    }

    /// Returns the sentence, with the items that it leads in to as far as they fit in half of what an answer may quote.
    Span quote() {
        var quote = sentence.span();
        var next = endsIn(LEAD_IN) ? passage.neighbour(place, 1) : Optional.<Sentence>empty();
        for (int step = 1; next.isPresent() && next.get().window().kind() == BlockKind.LIST_ITEM
                && next.get().span().end() - quote.start() <= Answer.Grounded.MOST_QUOTED / 2; step++) {
            quote = new Span(quote.start(), next.get().span().end());
            next = passage.neighbour(place, step + 1);
        }
        return quote;
    }

    boolean endsIn(String signs) {
        var text = sentence.text().text();
        return signs.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /// Whether the two characters that stand before the question word stand here.
    boolean leadsUpAsTheQuestion() {
        return !asked.before().isEmpty() && sentence.text().folded().contains(asked.before());
    }

    /// Whether the two characters that follow the question word stand here.
    boolean goesOnAsTheQuestion() {
        return !asked.behind().isEmpty() && sentence.text().folded().contains(asked.behind());
    }

    /// Whether something of the kind that is named stands here, and not just what the question says: 桥 in another word
    /// than the question has it in.
    boolean namesKind() {
        var folded = sentence.text().folded();
        for (int at = folded.indexOf(asked.head(), 1); !asked.head().isEmpty() && at > 0; at = folded.indexOf(
                asked.head(), at + 1)) {
            if (Han.isHan(folded.charAt(at - 1)) && !asked.terms().contains(folded.substring(at - 1, at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Returns what [Confidence] looks at.
    Signals signals() {
        return new Signals(sentence.cosine(), coverage, context(), passage.missing(), fits());
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(sentence.text().folded()).find();
    }

    /// Whether `pattern` finds something here that the question does not say.
    boolean hasNew(Pattern pattern) {
        var matcher = pattern.matcher(sentence.text().folded());
        while (matcher.find()) {
            var found = sentence.text().folded().substring(Math.max(0, matcher.start() - 1), matcher.end());
            if (!asked.names(found)) {
                return true;
            }
        }
        return false;
    }

    boolean isAsked(Pattern pattern) {
        return pattern.matcher(asked.text().folded()).find();
    }

    /// How many names in capitals the question has not, as a logarithm.
    double newNames() {
        return sentence.text().isChinese()
                ? 0
                : Math.log1p((double) CAPITALS.matcher(sentence.text().text()).results()
                        .filter(name -> !asked.names(name.group().toLowerCase(Locale.ROOT)))
                        .count());
    }
}
