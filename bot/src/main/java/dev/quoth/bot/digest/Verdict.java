package dev.quoth.bot.digest;

import dev.quoth.bot.digest.Watch.Heard;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Citation;
import dev.quoth.retrieval.answer.Likeness;
import dev.quoth.retrieval.answer.ShortForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides whether an answer is news to a chat that heard others (decision 22): another value than any before, a value where
/// there was none, or another statement of a newer or clearly more probable source. The same value in another form, the same
/// story and other words for the same are none.
record Verdict(CorpusStore store, String question) {
    /// So much more probable an answer must be to be better.
    private static final double CLEARLY = 0.15;

    /// An answer, or the other value of one whose sources differ.
    record Finding(Citation citation, Optional<ShortForm> shortForm, double probability) {

        Heard heard() {
            var document = citation.document();
            return new Heard(document.id(), document.version(), shortForm.map(ShortForm::text), citation.quote(),
                    Optional.ofNullable(document.published()), probability);
        }
    }

    /// Returns what `answered` says: nothing, one thing, or two where sources differ.
    static List<Finding> findings(Answered answered) {
        var findings = new ArrayList<Finding>();
        if (answered.answer() instanceof Answer.Grounded grounded) {
            double probability = answered.support().probability();
            var citations = grounded.citations();
            findings.add(new Finding(citations.getFirst(), grounded.shortForm(), probability));
            grounded.disagreement().ifPresent(other -> findings.add(new Finding(citations.get(other.citation() - 1),
                    Optional.of(other.value()), probability)));
        }
        return findings;
    }

    /// Returns the first of `findings` that is news to one who heard `heard`.
    Optional<Finding> news(List<Finding> findings, List<Heard> heard) {
        return findings.stream().filter(finding -> heard.isEmpty() || isNews(finding, heard)).findFirst();
    }

    private boolean isNews(Finding finding, List<Heard> heard) {
        return finding.shortForm().map(form -> isNewValue(form.text(), heard))
                .orElseGet(() -> isBetterStatement(finding, heard));
    }

    private boolean isNewValue(String value, List<Heard> heard) {
        return heard.stream().noneMatch(before -> before.shortForm()
                .map(other -> Likeness.isSameValue(question, value, other))
                .orElseGet(() -> before.quote().contains(value)));
    }

    private boolean isBetterStatement(Finding finding, List<Heard> heard) {
        var citation = finding.citation();
        var id = citation.document().id();
        var tellers = store.tellers(Set.of(id)).getOrDefault(id, Set.of());
        boolean isKnown = heard.stream().anyMatch(before -> isOfStory(before, tellers)
                || Likeness.isSameQuote(before.quote(), citation.quote()));
        return !isKnown && (isNewer(finding, heard) || heard.stream()
                .allMatch(before -> finding.probability() >= before.probability() + CLEARLY));
    }

    private static boolean isOfStory(Heard before, Set<DocumentId> tellers) {
        return tellers.contains(before.document());
    }

    private static boolean isNewer(Finding finding, List<Heard> heard) {
        var published = finding.citation().document().published();
        return published != null
                && heard.stream().allMatch(before -> before.published().filter(published::isAfter).isPresent());
    }
}
