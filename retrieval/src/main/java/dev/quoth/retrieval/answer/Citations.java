package dev.quoth.retrieval.answer;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chooses what to quote: the best sentence, then those that are nearly as good or say what is still missing.
final class Citations {

    private static final int MOST = 3;
    /// How far below the best sentence's score a further one may stand, what it adds to the coverage counted in.
    private static final double MARGIN = 0.25;
    /// Two adjoining sentences that come so near each other are one quote: 4 answers of 100 on the dev sets, of which it makes
    /// two more right (docs/decisions/0004).
    private static final double TIE = 0.04;
    /// Two sentences that share more of their terms say the same, as one story at two places does.
    private static final double SAME = 0.8;

    private final Coverage coverage;
    private final Map<DocumentId, DocumentId> stories;
    private final List<Evidence> left;
    private final double least;

    private final List<Citation> chosen = new ArrayList<>();
    private final Set<String> covered = new HashSet<>();
    private int room = Answer.Grounded.MOST_QUOTED;

    private Citations(List<Evidence> evidence, Coverage coverage, Map<DocumentId, DocumentId> stories) {
        var best = evidence.getFirst();
        this.coverage = coverage;
        this.stories = stories;
        this.least = best.score() - MARGIN;
        this.left = new ArrayList<>(evidence);
        // Where the best sentence has a value of the kind asked for, one without has nothing to add.
        left.removeIf(other -> best.signals().hasValue() && !other.signals().hasValue());
    }

    /// Returns one to three citations in the order of their worth.
    ///
    /// @param evidence  best first, not empty
    /// @param differing what contradicts the best of it, and so is quoted after it
    /// @param stories   names the story of each document whose story others tell too; one story is quoted from one document
    static List<Citation> choose(List<Evidence> evidence, Optional<Evidence> differing, Coverage coverage,
            Map<DocumentId, DocumentId> stories) {
        var citations = new Citations(evidence, coverage, stories);
        citations.take(best(evidence));
        differing.filter(other -> other.span().length() <= citations.room).ifPresent(citations::take);
        while (citations.chosen.size() < MOST) {
            var next = citations.next();
            if (next.isEmpty()) {
                break;
            }
            citations.take(next.get());
        }
        return citations.chosen;
    }

    /// The best sentence, with the one beside it where the answer may as well stand in that.
    private static Evidence best(List<Evidence> evidence) {
        var best = evidence.getFirst();
        boolean isTie = evidence.size() > 1 && best.score() - evidence.get(1).score() < TIE
                && best.adjoins(evidence.get(1));
        var both = isTie ? best.with(evidence.get(1)) : best;
        return both.span().length() <= Answer.Grounded.MOST_QUOTED ? both : best;
    }

    private void take(Evidence evidence) {
        var span = evidence.span();
        // Only a single word without end is longer than all quotes together may be.
        var quoted = span.length() <= room ? span : new Span(span.start(), span.start() + room);
        chosen.add(new Citation(chosen.size() + 1, evidence.document(), evidence.passage(), quoted));
        covered.addAll(evidence.terms());
        room -= quoted.length();
        left.removeIf(other -> other.span().length() > room || shared(other.terms(), evidence.terms()) > SAME
                || isCopy(other.document().id(), evidence.document().id()));
    }

    /// Whether two documents tell one story.
    private boolean isCopy(DocumentId one, DocumentId other) {
        var story = stories.get(one);
        return story != null && !one.equals(other) && story.equals(stories.get(other));
    }

    /// The best of those left, with what it adds, if it is good enough.
    private Optional<Evidence> next() {
        Optional<Evidence> best = Optional.empty();
        double most = least;
        for (var candidate : left) {
            double worth = candidate.score() + coverage.gain(covered, candidate.terms());
            if (worth > most) {
                most = worth;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /// The share of the smaller set of terms that is in the other.
    private static double shared(Set<String> some, Set<String> others) {
        var shared = new HashSet<>(some);
        shared.retainAll(others);
        return (double) shared.size() / Math.max(1, Math.min(some.size(), others.size()));
    }
}
