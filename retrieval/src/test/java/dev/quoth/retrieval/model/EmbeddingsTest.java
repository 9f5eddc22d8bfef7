package dev.quoth.retrieval.model;

import static dev.quoth.retrieval.model.VectorSpace.CHINESE;
import static dev.quoth.retrieval.model.VectorSpace.ENGLISH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.retrieval.SharedModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SharedModels.class)
class EmbeddingsTest {
    private static final List<String> TEXTS = List.of("The ferry to Lamma leaves every hour.", "渡輪每小時開一班。", "3.5%",
            "颱風逼近，渡輪公司宣布今晚起所有航線停駛。", "A typhoon is near, and all ferries stop tonight.");

    private final Embeddings embeddings;

    EmbeddingsTest(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    static Set<VectorSpace> spaces() {
        return VectorSpaces.PACKAGED.all();
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        for (int d = 0; d < one.length; d++) {
            dot += one[d] * other[d];
        }
        return dot;
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void givesEveryTextAVectorOfLengthOneInItsSpace(VectorSpace space) {
        for (var text : List.of("ferry", "渡輪", "", "\u3000", "𠮷", "word ".repeat(2_000), "港".repeat(2_000))) {
            var vector = embeddings.embed(text, space);
            assertEquals(space.dimensions(), vector.length);
            assertEquals(1, cosine(vector, vector), 1e-5);
        }
    }

    @Test
    void embedsEachOfSeveralTextsInTheSpaceOfItsLanguage() {
        assertEquals(List.of(384, 512, 384, 512, 384),
                embeddings.embed(TEXTS).stream().map(vector -> vector.length).toList());
    }

    @Test
    void givesATextTheSameVectorAloneAndAmongOthersAndFromSeveralThreads() throws Exception {
        var alone = TEXTS.stream().map(text -> embeddings.embed(text, VectorSpaces.PACKAGED.of(text))).toList();
        var runs = new ArrayList<Future<List<float[]>>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int run = 0; run < 8; run++) {
                runs.add(threads.submit(() -> embeddings.embed(TEXTS)));
            }
        }
        for (var run : runs) {
            for (int at = 0; at < TEXTS.size(); at++) {
                assertArrayEquals(alone.get(at), run.get().get(at), TEXTS.get(at));
            }
        }
    }

    @Test
    void givesATextTheSameVectorInEitherScriptAndWithOrWithoutCapitals() {
        assertArrayEquals(embeddings.embed("香港的机器人与ai研究", CHINESE), embeddings.embed("香港的機器人與AI研究", CHINESE));
        assertArrayEquals(embeddings.embed("hong kong ferries", ENGLISH),
                embeddings.embed("HONG KONG Ferries", ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "english|When does the last ferry leave?|The final boat departs at midnight.|Tea exports fell in spring.",
            "english|How many people live there?|Its population is 12,000.|The bridge is painted red.",
            "chinese|最後一班渡輪幾點開？|尾班船於午夜離開碼頭。|春季茶葉出口下跌。", "chinese|那里有多少人居住？|當地人口為一萬二千。|那座橋漆成紅色。"})
    void putsRelatedTextsNearerThanUnrelatedOnes(String language, String question, String related, String unrelated) {
        var space = language.equals("english") ? ENGLISH : CHINESE;
        var vector = embeddings.embed(question, space);
        double near = space.standardised(cosine(vector, embeddings.embed(related, space)));
        double far = space.standardised(cosine(vector, embeddings.embed(unrelated, space)));
        assertTrue(near > far + 1, () -> near + " against " + far);
    }

    @Test
    void embedsNothingOnceItIsClosed() {
        var own = Embeddings.packaged(1);
        own.embed("ferry", ENGLISH);
        own.close();
        own.close();
        assertThrows(IllegalStateException.class, () -> own.embed("ferry", ENGLISH));
    }

    @Test
    void refusesToWorkWithNobody() {
        assertEquals("workers must be at least 1, got 0",
                assertThrows(IllegalArgumentException.class, () -> Embeddings.packaged(0)).getMessage());
    }
}
