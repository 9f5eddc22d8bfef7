package dev.quoth.corpus.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassageCutterTest {
    private static final DocumentId ID = DocumentId.of("news", "/ferries.txt");
    private static final String HEADING = "# ";
    private static final String ROW = "| ";
    /// 20 Han characters, a sentence.
    private static final String SENTENCE = "颱風逼近渡輪公司宣布今晚起所有航線停駛。";

    /// A document whose blocks are `lines`; a line's first characters tell its kind.
    private record Cut(String text, List<Block> blocks, List<Passage> passages) {
        static Cut of(List<String> lines) {
            var text = new StringBuilder();
            var blocks = new ArrayList<Block>();
            for (var line : lines) {
                var kind = line.startsWith(HEADING)
                        ? BlockKind.HEADING
                        : line.startsWith(ROW) ? BlockKind.TABLE_ROW : BlockKind.PARAGRAPH;
                blocks.add(new Block(kind, new Span(text.length(), text.length() + line.length()), "context"));
                text.append(line).append('\n');
            }
            return of(text.toString(), blocks);
        }

        static Cut of(String text, List<Block> blocks) {
            return new Cut(text, blocks, PassageCutter.bySentences().cut(ID, text, blocks));
        }

        List<String> passageTexts() {
            return passages.stream().map(passage -> passage.span().of(text)).toList();
        }

        Stream<Window> windows() {
            return passages.stream().flatMap(passage -> passage.windows().stream());
        }
    }

    @Test
    void makesAShortDocumentOnePassageWithAWindowForEachSentence() {
        var cut = Cut.of(List.of("# 渡輪", "今日停航。明日復航。"));
        var heading = new Span(0, 4);
        var first = new Span(5, 10);
        var second = new Span(10, 15);
        assertEquals(List.of(new Passage(new PassageId(ID, 0), new Span(0, 15),
                List.of(new Window(heading, heading, BlockKind.HEADING, "context"),
                        new Window(first, first, BlockKind.PARAGRAPH, "context"),
                        new Window(second, second, BlockKind.PARAGRAPH, "context")))),
                cut.passages());
    }

    @Test
    void cutsNothingOutOfNothing() {
        assertEquals(List.of(), Cut.of(List.of()).passages());
        assertEquals(List.of(), Cut.of(List.of("  ", "\u3000")).passages());
    }

    @Test
    void fillsPassagesWithWholeSentencesUpToTheirLimit() {
        var cut = Cut.of(List.of(SENTENCE.repeat(40)));
        assertEquals(List.of(SENTENCE.repeat(15), SENTENCE.repeat(15), SENTENCE.repeat(10)), cut.passageTexts());
    }

    @Test
    void cutsALongSentenceIntoWindowsThatKnowTheirSentence() {
        var clause = "颱風逼近渡輪公司宣布今晚起所有航線停駛，";
        var cut = Cut.of(List.of(clause.repeat(6)));
        assertEquals(List.of(clause.repeat(3), clause.repeat(3)),
                cut.windows().map(window -> window.span().of(cut.text())).toList());
        assertEquals(List.of(clause.repeat(6), clause.repeat(6)),
                cut.windows().map(window -> window.sentence().of(cut.text())).toList());
    }

    @Test
    void beginsAPassageAtAHeadingOnceTheLastIsHalfFull() {
        var cut = Cut.of(List.of(SENTENCE.repeat(8), "# 復航", SENTENCE, "# 退款", SENTENCE));
        assertEquals(List.of(SENTENCE.repeat(8), "# 復航\n" + SENTENCE + "\n# 退款\n" + SENTENCE), cut.passageTexts());
    }

    @Test
    void leavesNoHeadingAtTheEndOfAPassage() {
        var row = "| " + "航".repeat(150) + "|";
        var cut = Cut.of(List.of(SENTENCE.repeat(7), "# 復航安排", row));
        assertEquals(List.of(SENTENCE.repeat(7) + "\n# 復航安排\n" + row), cut.passageTexts());
    }

    @Test
    void keepsATableRowWholeUpToTheLimitOfASentence() {
        var row = "| 中環。坪洲 | " + "航".repeat(140) + " | 5.5 |";
        var cut = Cut.of(List.of(row));
        assertEquals(List.of(row), cut.windows().map(window -> window.sentence().of(cut.text())).distinct().toList());
    }

    @Test
    void cutsALongerTableRowBetweenItsCells() {
        var cells = "| " + "航".repeat(99) + " |";
        var cut = Cut.of(List.of(cells + " " + "船".repeat(99) + " |"));
        assertEquals(List.of(cells, "船".repeat(99) + " |"),
                cut.windows().map(window -> window.sentence().of(cut.text())).distinct().toList());
    }

    @Test
    void holdsItsPromisesOnDocumentsOfEveryKind() {
        var random = new Random(11);
        for (int round = 0; round < 100; round++) {
            assertKeepsPromises(generated(random));
        }
    }

    private static Cut generated(Random random) {
        var kinds = BlockKind.values();
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        for (int at = random.nextInt(30); at >= 0; at--) {
            int start = text.length();
            text.append(Generated.text(random, 1 + random.nextInt(60)));
            blocks.add(new Block(kinds[random.nextInt(kinds.length)], new Span(start, text.length()), ""));
            text.append("\n\n");
        }
        return Cut.of(text.toString(), blocks);
    }

    private static void assertKeepsPromises(Cut cut) {
        var text = cut.text();
        var weight = new TextWeight(text);
        assertEquals(
                Generated.withoutSpace(String.join("", cut.blocks().stream().map(b -> b.span().of(text)).toList())),
                Generated.withoutSpace(String.join("", cut.windows().map(w -> w.span().of(text)).toList())));
        int end = 0;
        for (var passage : cut.passages()) {
            assertTrue(passage.span().start() >= end, () -> "overlaps: " + passage);
            end = passage.span().end();
            int filled = passage.windows().stream().map(Window::sentence).distinct().mapToInt(weight::of).sum();
            assertTrue(filled <= 300 + 160, () -> filled + " is too much for a passage");
            for (var window : passage.windows()) {
                assertTrue(passage.span().contains(window.sentence()), () -> "outside: " + window);
                assertTrue(weight.of(window.span()) <= 80, () -> "too heavy: " + window.span().of(text));
                assertTrue(weight.of(window.sentence()) <= 160, () -> "too heavy: " + window.sentence().of(text));
                assertTrue(window.sentence().length() <= 600, () -> "too long: " + window.sentence().of(text));
                assertTrue(Generated.isWhole(window.span(), text), () -> "cuts a character: " + window);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = BlockKind.class, names = {"HEADING", "PARAGRAPH"})
    void cutsALineOfAMegabyteQuicklyIntoPassagesOfUsualSize(BlockKind kind) {
        for (var unit : List.of("航", "x", "」", "\"", "。", ".", ". a", "Dr. ", "𠮷")) {
            var text = unit.repeat(1_000_000 / unit.length());
            var blocks = List.of(new Block(kind, new Span(0, text.length()), ""));
            var cut = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Cut.of(text, blocks), unit);
            int longest = cut.passages().stream().mapToInt(passage -> passage.span().length()).max().orElseThrow();
            assertTrue(longest <= 2_000, () -> "a passage of " + longest + " characters of " + unit);
        }
    }
}
