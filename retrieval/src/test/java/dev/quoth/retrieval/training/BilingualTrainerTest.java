package dev.quoth.retrieval.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.bridge.BilingualModel;
import dev.quoth.retrieval.bridge.BridgeException;
import dev.quoth.retrieval.bridge.Term;
import dev.quoth.retrieval.model.Embeddings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedModels.class)
class BilingualTrainerTest {
    private static final List<Term> TERMS = List.of(new Term("ferry", List.of("渡輪")));

    /// Sentences enough for a map, about numbered things.
    private static List<SentencePairs> pairs(int count) {
        var pairs = new ArrayList<SentencePairs.Pair>();
        for (int at = 0; at < count; at++) {
            pairs.add(new SentencePairs.Pair("The new ferry number " + at + " leaves the old pier at noon every day.",
                    "第" + at + "號新渡輪每天中午離開舊碼頭。"));
        }
        return List.of(new SentencePairs("ferries.tsv", "CC0", 1, pairs));
    }

    private static byte[] trained(Embeddings embeddings, long seed) throws IOException {
        var out = new ByteArrayOutputStream();
        new BilingualTrainer(embeddings, 2, seed).train(pairs(510), TERMS, () -> {
        }).write(out);
        return out.toByteArray();
    }

    @Test
    void givesTheSameModelForTheSameInputAndReadsItAgain(Embeddings embeddings) throws Exception {
        var bytes = trained(embeddings, 7);
        assertArrayEquals(bytes, trained(embeddings, 7));
        var model = BilingualModel.read("a test", new ByteArrayInputStream(bytes));
        assertEquals(new BilingualModel.Source("ferries.tsv", 510, "CC0"), model.sources().getFirst());
        assertEquals(List.of(7L, 510), List.of(model.seed(), model.mapped()));
        assertTrue(model.names().contains(new Term("Taiwan", List.of("台湾"))), () -> model.names().toString());
    }

    @Test
    void saysWhatIsMissingForAMap(Embeddings embeddings) {
        var trainer = new BilingualTrainer(embeddings, 2, 1);
        assertEquals("a map needs 500 sentence pairs of 40 characters or more, got 3; add more files",
                assertThrows(TrainingException.class, () -> trainer.train(pairs(3), TERMS, () -> {
                })).getMessage());
    }

    @Test
    void saysThatAFileIsNoModel() {
        var message = String.valueOf(assertThrows(BridgeException.class,
                () -> BilingualModel.read("bilingual.bin", new ByteArrayInputStream(new byte[]{1, 2, 3})))
                .getMessage());
        assertTrue(message.startsWith("bilingual.bin is damaged or no bilingual model; train it again"), message);
    }
}
