package dev.quoth.corpus.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    private static List<String> sentences(String text) {
        return new SentenceSplitter().split(text, new Span(0, text.length())).stream().map(span -> span.of(text))
                .toList();
    }

    @Test
    void endsChineseSentencesAtTheirFullStops() {
        assertEquals(List.of("渡輪今日停航。", "明天呢？", "恢復！", "最後一班"), sentences("渡輪今日停航。明天呢？恢復！最後一班"));
    }

    @Test
    void keepsClosingQuotesAndBracketsWithTheirSentence() {
        assertEquals(List.of("他說：「風太大。」", "（船已回港。）", "碼頭關了。"), sentences("他說：「風太大。」（船已回港。）碼頭關了。"));
        assertEquals(List.of("“The wind is too strong.”", "The pier closed."),
                sentences("“The wind is too strong.” The pier closed."));
        assertEquals(List.of("\"It is late.\"", "Go home."), sentences("\"It is late.\" Go home."));
        assertEquals(List.of("船已回港。", "“風太大。”", "他說。"), sentences("船已回港。“風太大。”他說。"));
        assertEquals(List.of("他說“風太大。”", "碼頭關了。"), sentences("他說“風太大。”碼頭關了。"));
        assertEquals(List.of("他說\"風太大。\"", "碼頭關了。"), sentences("他說\"風太大。\"碼頭關了。"));
    }

    @Test
    void leavesAStraightQuoteToTheSentenceThatItOpens() {
        assertEquals(List.of("The pier closed.", "\"It is late,\" he said."),
                sentences("The pier closed. \"It is late,\" he said."));
        assertEquals(List.of("The pier closed. \"", "Go home."), sentences("The pier closed. \" Go home."));
    }

    @Test
    void endsNoSentenceAtAnAbbreviation() {
        for (var sentence : List.of("Dr. Lau met Mr. Ford of the U.S. Navy.", "It ran from Jan. 5 to Feb. 7.",
                "Route No. 3 (e.g. Tom's) opens at 5 p.m. on Monday.", "Gen. J. Wu sold Acme Co. Ltd. shares.",
                "“Dr. Lau is out.”", "C. S. Lewis wrote it.")) {
            assertEquals(List.of(sentence, "They talked."), sentences(sentence + " They talked."));
        }
    }

    @Test
    void endsASentenceAtAnAbbreviationBeforeAWordThatBeginsOne() {
        assertEquals(List.of("She lives in the U.S.", "He left."), sentences("She lives in the U.S. He left."));
        assertEquals(List.of("It was sold to Acme Inc.", "The price is secret."),
                sentences("It was sold to Acme Inc. The price is secret."));
        assertEquals(List.of("He said no.", "Ten agreed."), sentences("He said no. Ten agreed."));
    }

    @Test
    void endsNoSentenceInsideANumberOrAnAddress() {
        assertEquals(List.of("It grew 3.5 per cent to 1.2 million.", "See example.com for more."),
                sentences("It grew 3.5 per cent to 1.2 million. See example.com for more."));
        assertEquals(List.of("增長3.5%。", "共1.2萬戶。"), sentences("增長3.5%。共1.2萬戶。"));
    }

    @Test
    void endsNoSentenceAtAnEllipsisInside() {
        assertEquals(List.of("風……很大。", "船停了。"), sentences("風……很大。船停了。"));
        assertEquals(List.of("The wind... is strong.", "Boats stop."), sentences("The wind... is strong. Boats stop."));
    }

    @Test
    void losesNothingAtAnEndThatOpensAQuotation() {
        assertEquals(List.of("船停了。", "「"), sentences("船停了。「"));
    }

    @Test
    void takesWhatHasNoFullStopAsOneSentence() {
        assertEquals(List.of("渡輪今日停航"), sentences("渡輪今日停航"));
        assertEquals(List.of("Ferries stop today"), sentences("Ferries stop today"));
    }

    @Test
    void leavesOutTheWhiteSpaceAroundSentences() {
        assertEquals(List.of("One stop.", "Two stops."), sentences("  One stop.\n\u3000Two stops. \u00a0"));
        assertEquals(List.of(), sentences(" \n\u3000"));
    }

    @Test
    void givesPlacesInTheWholeText() {
        var text = "# Ferries\nOne. Two.\nend";
        assertEquals(List.of(new Span(10, 14), new Span(15, 19)), new SentenceSplitter().split(text, new Span(10, 19)));
    }
}
