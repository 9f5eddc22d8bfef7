package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Span;
import dev.quoth.retrieval.search.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Picks the value that was asked for out of a quote: the one whose clause says most of what the question says.
final class ShortForms {

    private static final String CLAUSE_ENDS = "，,；;。：:（）()\n";

    /// «由14.8元增至16.1元»: what was is less likely to be asked for than what is.
    private static final Pattern WAS = Pattern.compile("(?:由|从|自|\\bfrom) ?$");
    private static final double WAS_COST = 0.1;

    private ShortForms() {}

    /// Returns the value of the kind that `values` tells; empty where `quote` has none that the question does not name
    /// itself. Of two that are worth the same the first counts.
    static Optional<ShortForm> of(String quote, Values values, Question question, Coverage coverage) {
        var clauses = clauses(quote);
        return values.in(quote).stream()
                .filter(value -> !question.text().contains(value.of(quote)))
                .max(Comparator.comparingDouble((Span value) -> worth(value, quote, clauses, coverage))
                        .thenComparing(Comparator.<Span>naturalOrder().reversed()))
                .map(value -> new ShortForm(value.of(quote), value,
                        Glosses.of(value.of(quote), values.type(), question.language())));
    }

    /// What the value's own clause covers counts whole, what its neighbours cover a third.
    private static double worth(Span value, String quote, List<Span> clauses, Coverage coverage) {
        double worth = 0;
        for (int at = 0; at < clauses.size(); at++) {
            if (clauses.get(at).overlaps(value)) {
                double own = coverage.of(coverage.terms(clauses.get(at).of(quote)));
                int from = clauses.get(Math.max(0, at - 1)).start();
                int to = clauses.get(Math.min(clauses.size() - 1, at + 1)).end();
                worth = Math.max(worth, own + coverage.of(coverage.terms(quote.substring(from, to))) / 3);
            }
        }
        boolean was = WAS.matcher(Folding.fold(quote.substring(0, value.start()))).find();
        return was ? worth - WAS_COST : worth;
    }

    private static List<Span> clauses(String quote) {
        var clauses = new ArrayList<Span>();
        int start = 0;
        for (int at = 0; at < quote.length(); at++) {
            boolean inNumber = at > 0 && at + 1 < quote.length() && Character.isDigit(quote.charAt(at - 1))
                    && Character.isDigit(quote.charAt(at + 1));
            if (CLAUSE_ENDS.indexOf(quote.charAt(at)) >= 0 && !inNumber && at > start) {
                clauses.add(new Span(start, at));
                start = at;
            }
        }
        clauses.add(new Span(start, quote.length()));
        return clauses;
    }
}
