package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Span;
import dev.quoth.retrieval.eval.EvaluationFile.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearMissesTest {
    private static final Paragraph BRIDGE = new Paragraph("p0", "bridge",
            "Ada Lum built the bridge in 1893. It was opened by Ben Ho.");
    private static final Paragraph TOWER = new Paragraph("p1", "tower", "陳大文建成鐘樓。何小明主持開幕。");
    private static final EvaluationQuestion WHO_BUILT = question("Who built the bridge?", BRIDGE, "Ada Lum");
    private static final EvaluationQuestion WHO_OPENED = question("誰主持鐘樓開幕？", TOWER, "何小明");
    private static final EvaluationQuestion WHAT = question("What did Ada Lum build?", BRIDGE, "bridge");
    private static final EvaluationQuestion YEAR = question("What was built in 1893?", BRIDGE, "bridge");

    private static EvaluationQuestion question(String text, Paragraph paragraph, String answer) {
        int start = paragraph.text().indexOf(answer);
        return new EvaluationQuestion(text, text, "x",
                new GoldSpans(paragraph.address(), List.of(new Span(start, start + answer.length()))));
    }

    private static NearMisses nearMisses() {
        return new NearMisses(new EvaluationFile("f", List.of(BRIDGE, TOWER),
                List.of(WHO_BUILT, WHO_OPENED, WHAT, YEAR)), new Random(1));
    }

    @Test
    void asksAboutAPersonOfAnotherArticle() {
        assertEquals(Optional.of("What did 何小明 build?"), nearMisses().of(WHAT));
    }

    @Test
    void asksAboutAYearOfWhichTheArticleSaysNothing() {
        var other = nearMisses().of(YEAR).orElseThrow();
        assertEquals(List.of(true, false),
                List.of(other.matches("What was built in 1[89]\\d\\d\\?"), other.contains("1893")));
    }

    @Test
    void leavesAQuestionThatNamesNothing() {
        assertEquals(Optional.empty(), nearMisses().of(WHO_BUILT));
        assertEquals(Optional.empty(), nearMisses().of(new EvaluationQuestion("n", "What?", "x", new GoldNone())));
    }
}
