package dev.quoth.retrieval.eval;

import static dev.quoth.retrieval.eval.Citing.all;
import static dev.quoth.retrieval.eval.Citing.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.retrieval.answer.Citation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldTest {
    private static final List<String> NONE = List.of();

    private static GoldQuotes gold(List<List<String>> groups, List<String> mustContain, List<String> mustNotQuote) {
        return new GoldQuotes(List.of("a.txt"), NONE, groups, mustContain, Map.of(), mustNotQuote);
    }

    @Test
    void findsItsFilesByTheirNamesWhereverTheyLie() {
        var gold = gold(List.of(), NONE, NONE);
        assertTrue(gold.isAt("/anywhere/a.txt"));
        assertFalse(gold.isAt("/a.txt/b.txt"));
        assertFalse(gold.isAnsweredBy(answer(all("/b.txt", "Pier 4")), 1));
        assertTrue(gold.isAnsweredBy(answer(all("/b.txt", "Pier 4"), all("/a.txt", "Pier 4")), 2));
    }

    @Test
    void isAnsweredByAnyOfTheAnswersOfAGroup() {
        var gold = gold(List.of(List.of("Pier 4", "四號碼頭")), NONE, NONE);
        assertTrue(gold.isAnsweredBy(answer(all("/a.txt", "From Pier 4.")), 1));
        assertTrue(gold.isAnsweredBy(answer(all("/a.txt", "於四號 碼頭")), 1));
        assertFalse(gold.isAnsweredBy(answer(all("/a.txt", "From Pier 5.")), 1));
    }

    @Test
    void isAnsweredByOneOfEveryGroupOnly() {
        var gold = gold(List.of(List.of("Pier 4"), List.of("nine", "9")), NONE, NONE);
        assertTrue(gold.isAnsweredBy(answer(all("/a.txt", "Pier 4."), all("/b.txt", "At 9.")), 2));
        assertFalse(gold.isAnsweredBy(answer(all("/a.txt", "Pier 4.")), 1));
    }

    @Test
    void countsOnlyTheFirstQuotesThatAreAskedFor() {
        var gold = gold(List.of(List.of("nine")), NONE, NONE);
        var answer = answer(all("/a.txt", "Pier 4."), all("/a.txt", "At nine."));
        assertFalse(gold.isAnsweredBy(answer, 1));
        assertTrue(gold.isAnsweredBy(answer, 2));
    }

    @Test
    void wantsAllThatTheQuotesMustContainWhiteSpaceAside() {
        var gold = gold(List.of(), List.of("共 10 億元", "明年"), NONE);
        assertTrue(gold.isAnsweredBy(answer(all("/a.txt", "明年撥款共10\n億元")), 1));
        assertFalse(gold.isAnsweredBy(answer(all("/a.txt", "撥款共10億元")), 1));
    }

    @Test
    void findsNothingAcrossTheBorderOfTwoQuotes() {
        var gold = gold(List.of(), List.of("十億元"), NONE);
        assertFalse(gold.isAnsweredBy(answer(all("/a.txt", "共十億"), all("/a.txt", "元旦")), 2));
    }

    @Test
    void refusesQuotesOfNavigation() {
        var gold = gold(List.of(List.of("nine")), NONE, List.of("Log in"));
        assertFalse(gold.isAnsweredBy(answer(all("/a.txt", "At nine."), all("/b.txt", "Home Log\u3000in")), 2));
        assertTrue(gold.isAnsweredBy(answer(all("/a.txt", "At nine."), all("/b.txt", "Home")), 2));
    }

    @Test
    void wantsEveryFileThatMustBeCitedWithWhatItsQuotesMustContain() {
        var gold = new GoldQuotes(List.of("a.txt", "b.txt"), List.of("a.txt", "b.txt"), List.of(), NONE,
                Map.of("a.txt", List.of("nine"), "b.txt", List.of("ten")), NONE);
        assertTrue(gold.isAnsweredBy(answer(all("/a.txt", "nine"), all("/b.txt", "ten")), 2));
        assertFalse(gold.isAnsweredBy(answer(all("/a.txt", "ten"), all("/b.txt", "nine")), 2));
        assertFalse(gold.isAnsweredBy(answer(all("/a.txt", "nine and ten")), 1));
    }

    @Test
    void isAnsweredBySquadsAnswerAtItsPlaceInItsParagraphOnly() {
        var gold = new GoldSpans("p1", List.of(new Span(16, 20)));
        var document = Citing.document("p1", "Ferries stop at nine. Nine!");
        var passage = new PassageId(document.id(), 0);
        assertTrue(gold.isAnsweredBy(answer(new Citation(1, document, passage, new Span(0, 21))), 1));
        assertFalse(gold.isAnsweredBy(answer(new Citation(1, document, passage, new Span(22, 27))), 1));
        assertFalse(gold.isAnsweredBy(answer(new Citation(1, document, passage, new Span(0, 19))), 1));
        assertFalse(gold.isAnsweredBy(answer(all("p2", "Ferries stop at nine.")), 1));
        assertEquals(List.of(true, false), List.of(gold.isAt("p1"), gold.isAt("p2")));
    }

    @Test
    void isNeverAnsweredWhereThereIsNoAnswer() {
        assertFalse(new GoldNone().isAnsweredBy(answer(all("/a.txt", "Pier 4")), 1));
        assertFalse(new GoldNone().isAt("/a.txt"));
    }
}
