package dev.quoth.retrieval.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.config.EmbeddingSettings;
import dev.quoth.config.EmbeddingSettings.Pooling;
import dev.quoth.retrieval.SharedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedModels.class)
class FolderModelTest {

    @TempDir
    Path home;

    private static Embeddings open(EmbeddingSettings settings) {
        return new Models(settings, 2).open(Optional.empty());
    }

    private static EmbeddingSettings with(EmbeddingSettings base, Pooling pooling, String query, String passage) {
        return new EmbeddingSettings(0, base.folder(), pooling, 512, null, base.protocol(), null, null, query, passage);
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        for (int d = 0; d < one.length; d++) {
            dot += one[d] * other[d];
        }
        return dot;
    }

    @Test
    void givesTheVectorsOfTheModelInTheFolderInOneSpace(Embeddings packaged) throws IOException {
        try (var embeddings = open(ModelFiles.folder(ModelFiles.miniLm(home.resolve("minilm"))))) {
            var spaces = embeddings.spaces();
            assertTrue(spaces.isSingle());
            assertEquals(384, spaces.english().dimensions());
            assertEquals(spaces.english(), spaces.of("渡輪"));
            for (var text : List.of("the ferry to lamma, at 3.5%", "ferry", "", " ", "word ".repeat(2_000))) {
                var vector = embeddings.embed(text, spaces.english());
                assertEquals(1, cosine(vector, vector), 1e-5, text);
                if (!text.isBlank()) {
                    assertEquals(1, cosine(vector, packaged.embed(text, VectorSpace.ENGLISH)), 1e-4, text);
                }
            }
            assertArrayEquals(embeddings.embed("ferry", spaces.english()),
                    embeddings.embed(List.of("tram", "ferry")).get(1));
        }
    }

    @Test
    void measuresWhatUnrelatedTextsHaveInCommon() throws IOException {
        try (var embeddings = open(ModelFiles.folder(ModelFiles.miniLm(home.resolve("minilm"))))) {
            var space = embeddings.spaces().english();
            double related = cosine(embeddings.embed("When does the last ferry leave?", space),
                    embeddings.embed("The final boat departs at midnight.", space));
            double unrelated = cosine(embeddings.embed("When does the last ferry leave?", space),
                    embeddings.embed("Tea exports fell in spring.", space));
            assertTrue(space.standardised(related) > 2, () -> space + " " + related);
            assertTrue(Math.abs(space.standardised(unrelated)) < 1.5, () -> space + " " + unrelated);
        }
    }

    @Test
    void readsATokenizerOfPiecesAndScores() throws IOException {
        try (var embeddings = open(ModelFiles.folder(ModelFiles.withUnigram(home.resolve("unigram"))))) {
            var space = embeddings.spaces().english();
            assertArrayEquals(embeddings.embed("ferry", space), embeddings.embed("ｆｅｒｒｙ", space));
            assertTrue(cosine(embeddings.embed("渡輪", space), embeddings.embed("ferry", space)) < 0.999);
        }
    }

    @Test
    void putsPrefixesBeforeQuestionsAndPassages() throws IOException {
        var settings = ModelFiles.folder(ModelFiles.miniLm(home.resolve("minilm")));
        try (var plain = open(settings); var prefixed = open(with(settings, Pooling.AUTO, "query:", "passage:"))) {
            var space = plain.spaces().english();
            assertArrayEquals(plain.embed("query: ferry", space), prefixed.embed("ferry", space));
            assertArrayEquals(plain.embed("passage: ferry", space), prefixed.embed(List.of("ferry")).getFirst());
            assertNotEquals(plain.name(), prefixed.name());
        }
    }

    @Test
    void poolsAsTheFolderSaysUnlessTheSettingsSay() throws IOException {
        var folder = ModelFiles.miniLm(home.resolve("minilm"));
        var settings = ModelFiles.folder(folder);
        var mean = new Models(settings, 1).wanted();
        var first = new Models(with(settings, Pooling.CLS, "", ""), 1).wanted();
        assertNotEquals(mean, first);
        Files.createDirectories(folder.resolve("1_Pooling"));
        var config = folder.resolve("1_Pooling/config.json");
        Files.writeString(config, "{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": false}");
        assertEquals(first, new Models(settings, 1).wanted());
        assertEquals(mean, new Models(with(settings, Pooling.MEAN, "", ""), 1).wanted());
        Files.writeString(config, "{\"pooling_mode_lasttoken\": true}");
        assertRefused(folder,
                " wants a pooling that is neither mean nor cls (1_Pooling/config.json); take another model, "
                        + "or set embedding.pooling if you know better");
    }

    @Test
    void isCalledTheSameInAnotherFolderOfTheSameName() throws IOException {
        var one = new Models(ModelFiles.folder(ModelFiles.miniLm(home.resolve("a/minilm"))), 1).wanted();
        assertEquals(one, new Models(ModelFiles.folder(ModelFiles.miniLm(home.resolve("b/minilm"))), 1).wanted());
        assertNotEquals(one, new Models(ModelFiles.folder(ModelFiles.withUnigram(home.resolve("c/minilm"))), 1)
                .wanted());
    }

    @Test
    void findsTheModelBelowOnnx() throws IOException {
        var folder = ModelFiles.miniLm(home.resolve("minilm"));
        Files.createDirectories(folder.resolve("onnx"));
        Files.move(folder.resolve("model.onnx"), folder.resolve("onnx/model_quantized.onnx"));
        assertEquals(folder.resolve("onnx/model_quantized.onnx"), ModelFolder.of("embedding.folder", folder).graph());
        Files.copy(folder.resolve("onnx/model_quantized.onnx"), folder.resolve("onnx/model_fp16.onnx"));
        assertRefused(folder,
                " has 2 models and none of them is called model.onnx; rename the one to use to model.onnx");
    }

    @Test
    void opensAgainFromItsCardWithoutMeasuring() throws IOException {
        var settings = with(ModelFiles.folder(ModelFiles.miniLm(home.resolve("minilm"))), Pooling.CLS, "q:", "p:");
        var packaged = new Models(
                new EmbeddingSettings(0, null, Pooling.AUTO, 512, null, settings.protocol(), null, null,
                        "", ""),
                1);
        try (var embeddings = open(settings); var again = packaged.reopen(embeddings.name(), embeddings.card())) {
            assertEquals(embeddings.spaces(), again.spaces());
            assertArrayEquals(embeddings.embed("ferry", embeddings.spaces().english()),
                    again.embed("ferry", again.spaces().english()));
            Files.delete(home.resolve("minilm/tokenizer.json"));
            var gone = packaged.reopen(embeddings.name(), embeddings.card());
            assertEquals(VectorSpaces.unknown(embeddings.name()), gone.spaces());
        }
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        assertRefused(home.resolve("none"), " does not exist; name a folder with model.onnx and tokenizer.json");
        var file = Files.writeString(home.resolve("file"), "x");
        assertRefused(file, " is a file; name a folder with model.onnx and tokenizer.json");
        var folder = ModelFiles.miniLm(home.resolve("minilm"));
        var tokenizer = folder.resolve("tokenizer.json");
        Files.writeString(tokenizer, "{\"model\": {\"type\": \"Bytes\"}}");
        assertRefused(folder, " has a tokenizer.json of the kind 'Bytes'; take a model whose tokenizer is WordPiece, "
                + "Unigram or BPE");
        Files.writeString(tokenizer, "{");
        assertRefused(folder, " has a tokenizer.json that is not JSON; copy it there again");
        Files.delete(tokenizer);
        assertRefused(folder, " has no tokenizer.json; put it there beside the model; a vocab.txt or "
                + "sentencepiece.bpe.model alone is not enough");
        var empty = Files.createDirectories(home.resolve("empty"));
        Files.writeString(empty.resolve("tokenizer.json"), "{}");
        assertRefused(empty, " has no model.onnx and no onnx/model.onnx; put the model there, exported as ONNX");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        var folder = ModelFiles.miniLm(home.resolve("minilm"));
        Files.writeString(folder.resolve("model.onnx"), "<html>Not found</html>");
        var message = assertThrows(UnusableModelException.class, () -> open(ModelFiles.folder(folder))).getMessage();
        assertTrue(String.valueOf(message).startsWith("embedding.folder " + folder
                + " has a model.onnx that is not an ONNX model ("), message);
        assertTrue(String.valueOf(message).endsWith("); copy it there again, whole"), message);
    }

    private static void assertRefused(Path folder, String reason) {
        assertEquals("embedding.folder " + folder + reason,
                assertThrows(UnusableModelException.class, () -> open(ModelFiles.folder(folder))).getMessage());
    }
}
