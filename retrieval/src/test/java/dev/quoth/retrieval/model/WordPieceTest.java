package dev.quoth.retrieval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private static final int NO_LIMIT = 512;

    private static Tokenizer english;
    private static Tokenizer chinese;

    /// A tokenizer, and the pieces that its file numbers.
    private record Tokenizer(WordPiece pieces, Map<Long, String> vocabulary) {
        static Tokenizer read(String name) throws IOException {
            var vocabulary = new HashMap<Long, String>();
            try (var json = open(name)) {
                new ObjectMapper().readTree(json).path("model").path("vocab").properties()
                        .forEach(piece -> vocabulary.put(piece.getValue().longValue(), piece.getKey()));
            }
            try (var json = open(name)) {
                return new Tokenizer(WordPiece.read(json), vocabulary);
            }
        }

        private static InputStream open(String name) {
            return Objects.requireNonNull(WordPieceTest.class.getResourceAsStream("/" + name + "-tokenizer.json"));
        }

        String cut(String text) {
            return cut(text, NO_LIMIT);
        }

        String cut(String text, int limit) {
            var pieces = new ArrayList<String>();
            for (long id : pieces().ids(text, limit)) {
                pieces.add(vocabulary.get(id));
            }
            return String.join(" ", pieces);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        english = Tokenizer.read("all-minilm-l6-v2-q");
        chinese = Tokenizer.read("bge-small-zh-v1.5-q");
    }

    @Test
    void cutsWordsIntoTheLongestPiecesFromTheirStart() {
        assertEquals("[CLS] ferry cars em ##bed ##ding [SEP]", english.cut("ferry cars embedding"));
    }

    @Test
    void stripsAccents() {
        assertEquals(english.cut("cafe naive uber"), english.cut("café naïve über"));
        assertEquals(english.cut("cafe"), english.cut("cafe\u0301"));
    }

    @Test
    void takesEveryHanCharacterByItself() {
        assertEquals("[CLS] 香 港 的 car 有 3 艘 [SEP]", chinese.cut("香港的car有3艘"));
    }

    @Test
    void takesEverySignByItself() {
        assertEquals("[CLS] $ 3 . 5 - x , \" no ! \" — ? [SEP]", english.cut("$3.5-x, \"no!\"—?"));
        assertEquals("[CLS] 「 渡 輪 」 。 [SEP]", chinese.cut("「渡輪」。"));
    }

    @Test
    void takesEveryKindOfWhiteSpaceAsOne() {
        assertEquals("[CLS] ferry car [SEP]", english.cut(" \tferry\n\u3000\u00a0car \r\n"));
        assertEquals("[CLS] [SEP]", english.cut(" \u3000"));
    }

    @Test
    void seesNothingThatNoReaderSees() {
        assertEquals("[CLS] ferry [SEP]", english.cut("\ufefffer\u00adr\u200by\u0000\ufffd"));
    }

    @Test
    void knowsAWordWithAPieceThatIsInNoVocabularyAsUnknown() {
        assertEquals("[CLS] ferry [UNK] car [SEP]", english.cut("ferry ferry\ud83d\udea2 car"));
        assertEquals("[CLS] [UNK] [SEP]", english.cut("𠮷"));
    }

    @Test
    void knowsAWordOfMoreThanAHundredCharactersAsUnknown() {
        assertEquals("[CLS] [UNK] car [SEP]", english.cut("a".repeat(101) + " car"));
    }

    @Test
    void cutsOffAtItsLimitAndEndsWithTheEnd() {
        assertEquals("[CLS] ferry em ##bed [SEP]", english.cut("ferry embedding car", 5));
        assertEquals(NO_LIMIT, chinese.pieces().ids("港".repeat(2_000), NO_LIMIT).length);
    }

    @Test
    void takesNothingOfATextForItsOwnMarks() {
        assertEquals("[CLS] [ sep ] ferry [SEP]", english.cut("[sep] ferry"));
    }

    @Test
    void refusesAVocabularyWithoutItsMarks() {
        var json = new ByteArrayInputStream("{\"model\":{\"vocab\":{\"[UNK]\":0}}}".getBytes(StandardCharsets.UTF_8));
        assertEquals("the tokenizer's vocabulary has no [CLS]",
                assertThrows(ModelException.class, () -> WordPiece.read(json)).getMessage());
    }

    @Test
    void givesTheNumbersOfTheVocabulary() {
        assertEquals(List.of(101L, 7115L, 102L),
                Arrays.stream(english.pieces().ids("ferry", NO_LIMIT)).boxed().toList());
    }
}
