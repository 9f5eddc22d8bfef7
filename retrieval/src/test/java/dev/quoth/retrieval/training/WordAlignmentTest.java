package dev.quoth.retrieval.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordAlignmentTest {
    private final WordAlignment alignment = new WordAlignment();

    private void add(String sentence, String translation, int weight) {
        alignment.add(List.of(sentence.split(" ")), List.of(translation.split(" ")), weight);
    }

    private List<String> targets(String source) {
        return alignment.learn(0.2, 5).getOrDefault(source, List.of()).stream().map(WordAlignment.Aligned::target)
                .toList();
    }

    @Test
    void learnsWhichWordIsWhichFromSentencesThatShareThem() {
        add("the ferry", "渡轮 这", 1);
        add("the tram", "电车 这", 1);
        add("the ferry stops", "渡轮 停 这", 1);
        add("a tram", "电车 一", 1);
        assertEquals(List.of("渡轮"), targets("ferry"));
        assertEquals(List.of("电车"), targets("tram"));
    }

    @Test
    void countsAPairByItsWeight() {
        add("bank", "银行", 1);
        add("bank", "岸", 3);
        var learnt = alignment.learn(0, 5).getOrDefault("bank", List.of());
        assertEquals(List.of("岸", "银行"), learnt.stream().map(WordAlignment.Aligned::target).toList());
        assertEquals(0.75, learnt.getFirst().probability(), 1e-3);
    }

    @Test
    void leavesOutSentencesWithoutEnd() {
        add("word ".repeat(121).strip(), "字", 1);
        assertTrue(alignment.learn(0, 5).isEmpty());
    }
}
