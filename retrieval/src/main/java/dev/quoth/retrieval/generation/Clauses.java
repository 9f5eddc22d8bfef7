package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.generation.Verdict.Refuted;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The clauses of a quote: what one says of one thing another may say otherwise of another.
final class Clauses {

    /// A comma within a number ends no clause, nor does the full stop of one.
    private static final Pattern BETWEEN = Pattern
            .compile("[，；。！？;!?]|,(?!\\d)|\\.(?=\\s|$)|(?:\\b(?:while|whereas|but|although)\\b)|而(?=.)|但");

    private static final Pattern LISTED = Pattern.compile("、|\\band\\b|及|和");
    private static final double LITTLE = 0.05;
    private static final double MUCH = 0.1;
    /// How much a date tells which clause is meant, where an amount tells 1.
    private static final double DATED = 0.75;
    private static final int FEWEST = 4;

    private Clauses() {}

    static List<String> of(String quote) {
        return Arrays.stream(BETWEEN.split(quote)).map(String::strip).filter(clause -> !clause.isEmpty()).toList();
    }

    /// Returns the clause of `quote` that has most of what `text` says, its figures first.
    static String nearest(String quote, String text, Content claim, Bridge bridge) {
        var figures = Figures.in(text);
        return of(quote).stream().max(Comparator.comparingDouble((String clause) -> {
            var said = Figures.facts(clause);
            return claim.shareIn(new Premise(clause, bridge))
                    + figures.stream().filter(figure -> figure.isAmong(said))
                            .mapToDouble(figure -> figure.readings().getFirst() instanceof Fact.Amount ? 1 : DATED)
                            .max().orElse(0);
        })).orElse(quote);
    }

    /// Returns why `text` gives a number of `quote` to what another clause is about: what stands before the number has
    /// nothing of the claim that does not stand before another number too, and that one has more of it. Empty where it
    /// can't be told.
    static Optional<Refuted> mixed(String text, Content claim, String quote, Bridge bridge) {
        var parts = Arrays.stream(LISTED.split(quote)).flatMap(part -> of(part).stream()).toList();
        for (var figure : Figures.in(text)) {
            var own = parts.stream().filter(part -> figure.isAmong(Figures.facts(part))).toList();
            var others = parts.stream().filter(part -> !own.contains(part) && hasAnother(figure, part))
                    .filter(part -> !saysToo(text, figure, part)).toList();
            if (own.size() == 1 && others.stream()
                    .anyMatch(other -> isOf(claim, new Pair(figure, own.getFirst(), other), parts, bridge))) {
                return Optional.of(new Refuted(Objection.MIXED, figure.written()));
            }
        }
        return Optional.empty();
    }

    private static boolean hasAnother(Figure figure, String part) {
        return Figures.in(part).stream().anyMatch(other -> isOfOneKind(figure, other));
    }

    private static boolean isOfOneKind(Figure one, Figure other) {
        return one.readings().getFirst().getClass() == other.readings().getFirst().getClass();
    }

    /// Whether the claim says the other number of `part` as well.
    private static boolean saysToo(String text, Figure figure, String part) {
        var said = Figures.facts(text);
        return Figures.in(part).stream().filter(other -> isOfOneKind(figure, other))
                .anyMatch(other -> other.isAmong(said));
    }

    /// Two clauses with numbers of one kind.
    ///
    /// @param own   the one that has `figure`
    /// @param other the one that has another
    private record Pair(Figure figure, String own, String other) {

        String beforeOwn() {
            return before(own,
                    Figures.in(own).stream().filter(each -> figure.isAmong(Set.copyOf(each.readings()))).findFirst());
        }

        String beforeOther() {
            return before(other, Figures.in(other).stream().filter(each -> isOfOneKind(figure, each)).findFirst());
        }

        boolean areOfOneUnit() {
            return Figures.in(own).stream().filter(each -> figure.isAmong(Set.copyOf(each.readings())))
                    .flatMap(each -> Figures.in(other).stream().filter(more -> isOfOneUnit(each, more))).findAny()
                    .isPresent();
        }
    }

    private static boolean isOfOneUnit(Figure one, Figure other) {
        return one.readings().getFirst() instanceof Fact.Amount(var value, var unit)
                && other.readings().getFirst() instanceof Fact.Amount(var another, var its) && unit.equals(its);
    }

    /// Whether `claim` is of what stands in the other clause and not of what stands in that of its number. What is spoken of
    /// in a clause may be left out of those behind it, so that a claim may have words of an earlier one.
    private static boolean isOf(Content claim, Pair pair, List<String> parts, Bridge bridge) {
        double both = claim.shareIn(new Premise(pair.beforeOwn() + " " + pair.beforeOther(), bridge));
        boolean hasOwn = both - claim.shareIn(new Premise(pair.beforeOther(), bridge)) > LITTLE;
        double more = both - claim.shareIn(new Premise(pair.beforeOwn(), bridge));
        boolean isLater = parts.indexOf(pair.other()) > parts.indexOf(pair.own());
        return (!hasOwn && more > LITTLE) || (isLater && pair.areOfOneUnit() && more > MUCH);
    }

    private static String before(String part, Optional<Figure> figure) {
        var digits = SpeltNumbers.asDigits(Folding.fold(part));
        int at = figure.map(each -> digits.indexOf(each.written())).orElse(-1);
        // What is counted may stand behind the number alone.
        return at < FEWEST ? digits : digits.substring(0, at);
    }
}
