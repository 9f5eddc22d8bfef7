package dev.quoth.retrieval.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses what to quote: the best sentence, then those that are nearly as good or say what is still missing.
final class Citations {

    private static final int MOST = 3;
    /// How far below the best sentence's score a further one may stand.
    private static final double MARGIN = 0.25;
    /// A sentence that covers more of the question than the chosen ones is worth this times what it adds.
    private static final double NEWS = 1.0;

    private Citations() {}

    /// @param evidence best first, not empty
    static List<Citation> choose(List<Evidence> evidence, Coverage coverage) {
        var chosen = new ArrayList<Evidence>();
        var covered = new HashSet<String>();
        int room = Answer.Grounded.MOST_QUOTED;
        double best = evidence.getFirst().score();
        var left = new ArrayList<>(evidence);
        while (chosen.size() < MOST && !left.isEmpty()) {
            Evidence next = null;
            double nextWorth = 0;
            for (var candidate : left) {
                double worth = candidate.score()
                        + (chosen.isEmpty() ? 0 : NEWS * coverage.gain(covered, candidate.terms()));
                if ((next == null || worth > nextWorth) && candidate.span().length() <= room
                        && !repeats(candidate, chosen)) {
                    next = candidate;
                    nextWorth = worth;
                }
            }
            if (next == null || nextWorth < best - MARGIN) {
                break;
            }
            chosen.add(next);
            left.remove(next);
            covered.addAll(next.terms());
            room -= next.span().length();
        }
        return numbered(chosen);
    }

    /// Whether `candidate` says what a chosen sentence says, as the same story at two places does.
    private static boolean repeats(Evidence candidate, List<Evidence> chosen) {
        return chosen.stream().anyMatch(other -> overlap(candidate.terms(), other.terms()) > 0.8);
    }

    private static double overlap(Set<String> some, Set<String> others) {
        var shared = new HashSet<>(some);
        shared.retainAll(others);
        return some.isEmpty() ? 1 : (double) shared.size() / Math.min(some.size(), Math.max(1, others.size()));
    }

    private static List<Citation> numbered(List<Evidence> chosen) {
        var citations = new ArrayList<Citation>();
        for (var evidence : chosen) {
            citations.add(new Citation(citations.size() + 1, evidence.document(), evidence.passage(), evidence.span()));
        }
        return citations;
    }
}
