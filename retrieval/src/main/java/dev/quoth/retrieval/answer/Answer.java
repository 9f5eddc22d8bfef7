package dev.quoth.retrieval.answer;

import java.util.List;
import java.util.Optional;

/// What a question came to.
public sealed interface Answer {

    /// The corpus answers it.
    ///
    /// @param shortForm the amount, date, share, number or name that was asked for, as it stands in the first quote; empty
    ///                  where the question asks for none of these or the quote has none
    /// @param citations at least one quote, in the order of their worth, [#MOST_QUOTED] characters in all at most: up to three
    ///                  where there are no claims, up to five for claims
    /// @param disagreement where another document gives another value, which is then quoted too; empty where none does
    /// @param claims       what a language model made of it, each proven by one of the citations; none where no model was
    ///                     asked, or nothing of what it said is proven
    record Grounded(Optional<ShortForm> shortForm, List<Citation> citations, Optional<Disagreement> disagreement,
            List<Claim> claims) implements Answer {

        /// How many characters the quotes of one answer may have in all.
        public static final int MOST_QUOTED = 600;

        public Grounded {
            citations = List.copyOf(citations);
            claims = List.copyOf(claims);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("a grounded answer must have a citation");
            }
            for (var claim : claims) {
                if (claim.citation() > citations.size()) {
                    throw new IllegalArgumentException("a claim must have one of the " + citations.size()
                            + " citations, got " + claim.citation());
                }
            }
        }

        /// Makes an answer without claims.
        public Grounded(Optional<ShortForm> shortForm, List<Citation> citations, Optional<Disagreement> disagreement) {
            this(shortForm, citations, disagreement, List.of());
        }

        /// Makes an answer of sources that agree.
        public Grounded(Optional<ShortForm> shortForm, List<Citation> citations) {
            this(shortForm, citations, Optional.empty());
        }
    }

    /// The corpus does not answer it. `nearest` are passages that come near, best first; none where the corpus is empty.
    record NotFound(List<NearPassage> nearest) implements Answer {

        public NotFound {
            nearest = List.copyOf(nearest);
        }
    }

    /// It can't be answered now; `reason` says why, as a sentence for people.
    record Unavailable(String reason) implements Answer {}
}
