package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Language;
import dev.quoth.corpus.Span;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Citation;
import dev.quoth.retrieval.answer.Claim;
import dev.quoth.retrieval.answer.ShortForm;
import dev.quoth.retrieval.generation.Verdict.Proven;
import dev.quoth.retrieval.search.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes an answer of proven claims, in the order in which they come. Not safe for use by several threads.
final class Replying {

    private static final int MOST_CLAIMS = 5;
    private static final int MOST_CITATIONS = 5;

    private final Answered extractive;
    private final Answer.Grounded own;
    private final Language reader;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private Optional<ShortForm> shortForm = Optional.empty();

    /// @param own the answer of `extractive`. Where its sources differ, what it says of that stays
    Replying(Answered extractive, Answer.Grounded own, Language reader) {
        this.extractive = extractive;
        this.own = own;
        this.reader = reader;
        if (own.disagreement().isPresent()) {
            citations.addAll(own.citations().subList(0, own.disagreement().get().citation()));
            shortForm = own.shortForm();
        }
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    int size() {
        return claims.size();
    }

    /// Adds the claim `text`; false where there is no room for it or its quote, or it is there.
    boolean add(String text, Proven proven) {
        boolean isThere = claims.stream().anyMatch(claim -> claim.text().equalsIgnoreCase(text));
        if (isThere || claims.size() == MOST_CLAIMS) {
            return false;
        }
        var citation = cited(proven);
        citation.ifPresent(number -> {
            claims.add(new Claim(text, number, proven.translation().filter(unused -> isForeign(proven))));
            if (claims.size() == 1 && own.disagreement().isEmpty()) {
                shortForm = shortForm(text);
            }
        });
        return citation.isPresent();
    }

    private boolean isForeign(Proven proven) {
        return Language.of(proven.quote().of(proven.passage().document().text())).isChinese() != reader.isChinese();
    }

    /// Returns the number of the citation that has the quote, a new one where none has it yet.
    private Optional<Integer> cited(Proven proven) {
        var document = proven.passage().document();
        for (var citation : citations) {
            if (citation.document().id().equals(document.id()) && citation.span().contains(proven.quote())) {
                return Optional.of(citation.number());
            }
        }
        int quoted = citations.stream().mapToInt(citation -> citation.span().length()).sum();
        if (citations.size() == MOST_CITATIONS || quoted + proven.quote().length() > Answer.Grounded.MOST_QUOTED) {
            return Optional.empty();
        }
        citations.add(new Citation(citations.size() + 1, document, proven.passage().id(), proven.quote()));
        return Optional.of(citations.size());
    }

    /// The value that was asked for and that claim and quote say; else the extractive answer's, where the quote has it.
    private Optional<ShortForm> shortForm(String claim) {
        var first = citations.getFirst();
        var asked = extractive.question();
        return ShortForm.said(new Question(asked.text(), reader, asked.collections()), first.quote(), claim)
                .or(() -> own.shortForm().flatMap(form -> within(first, form)));
    }

    private Optional<ShortForm> within(Citation first, ShortForm form) {
        var before = own.citations().getFirst();
        int start = before.span().start() + form.span().start();
        var place = new Span(start, start + form.span().length());
        return before.document().id().equals(first.document().id()) && first.span().contains(place)
                ? Optional.of(new ShortForm(form.text(), new Span(start - first.span().start(),
                        start - first.span().start() + form.span().length()), form.gloss()))
                : Optional.empty();
    }

    /// Returns the answer so far; there must be a claim in it.
    Answered answered() {
        return new Answered(extractive.question(),
                new Answer.Grounded(shortForm, citations, own.disagreement(), claims),
                extractive.support(), extractive.retrieved(), extractive.took());
    }
}
