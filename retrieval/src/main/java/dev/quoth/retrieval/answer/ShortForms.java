package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Language;
import dev.quoth.corpus.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Picks the value that was asked for out of a quote: the one whose clause says most of what the question says.
final class ShortForms {

    /// «由14.8元增至16.1元»: what was is less likely to be asked for than what is.
    private static final Pattern WAS = Pattern.compile("(?:由|从|自|\\bfrom) ?$");
    private static final double WAS_COST = 0.1;

    private ShortForms() {}

    /// Returns the value of the kind that is asked for; empty where `quote` has none that the question does not name
    /// itself. Of two that are worth the same the first counts.
    static Optional<ShortForm> of(FoldedText quote, Asked asked, Language reader) {
        return best(quote, asked).map(value -> new ShortForm(value.of(quote.text()), value,
                Glosses.of(value.of(quote.text()), asked.type(), reader)));
    }

    /// Returns the first of the `values` in `quote` that `claim` says as well, in whatever form; empty where there is none.
    static Optional<ShortForm> said(Values values, FoldedText quote, FoldedText claim, Language reader) {
        var said = values.in(claim).stream()
                .flatMap(value -> PlainValue.of(value.of(claim.folded()), values.type()).stream()).toList();
        return values.newIn(quote).stream()
                .filter(value -> PlainValue.of(value.of(quote.folded()), values.type())
                        .map(plain -> said.stream().anyMatch(other -> other.parts().size() == plain.parts().size()
                                && other.agrees(plain)))
                        .orElseGet(() -> claim.folded().contains(value.of(quote.folded()))))
                .findFirst().map(value -> new ShortForm(value.of(quote.text()), value,
                        Glosses.of(value.of(quote.text()), values.type(), reader)));
    }

    /// Returns where that value stands.
    static Optional<Span> best(FoldedText quote, Asked asked) {
        var clauses = Clauses.of(quote.text());
        return asked.values().newIn(quote).stream()
                .max(Comparator.comparingDouble((Span value) -> worth(value, quote, clauses, asked.coverage()))
                        .thenComparing(Comparator.<Span>naturalOrder().reversed()));
    }

    /// What the value's own clause covers counts whole, what its neighbours cover a third.
    private static double worth(Span value, FoldedText quote, List<Span> clauses, Coverage coverage) {
        double worth = 0;
        for (int at = 0; at < clauses.size(); at++) {
            if (clauses.get(at).overlaps(value)) {
                double own = coverage.of(coverage.terms(clauses.get(at).of(quote.text())));
                int from = clauses.get(Math.max(0, at - 1)).start();
                int to = clauses.get(Math.min(clauses.size() - 1, at + 1)).end();
                worth = Math.max(worth, own + coverage.of(coverage.terms(quote.text().substring(from, to))) / 3);
            }
        }
        boolean was = WAS.matcher(quote.folded().substring(0, value.start())).find();
        return was ? worth - WAS_COST : worth;
    }
}
