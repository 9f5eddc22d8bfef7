package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Question;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedModels.class)
class DifferingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            What did the pool cost? | The pool cost 40 million dollars. | The new pool cost 55 million dollars. | true
                                            What did the pool cost? | The pool cost $40 million.        | The new pool cost $40 million.        | false
                                            新泳池何時啟用？        | 新泳池在107年啟用。              | 新泳池於2019年啟用，有八條泳道。      | true
                                            新泳池何時啟用？        | 新泳池在107年啟用。              | 新泳池於2018年啟用，有八條泳道。      | false
                                            新泳池造价多少钱？      | 新泳池造价为七亿六千万元。       | 新泳池造价8亿元，由市政府支付。       | true
                                            新泳池造价多少钱？      | 新泳池造价为七亿六千万元。       | 新泳池造价7.6亿元，由市政府支付。     | false
                                            新泳池在哪裏？          | 新泳池在山頂。                   | 新泳池在海邊。                        | false
                                            """)
    void findsOnlyValuesThatCannotBothBeRight(String question, String one, String other, boolean differ,
            @TempDir Path home, Embeddings embeddings) {
        try (var corpus = new SmallCorpus(home, embeddings).add("a", "/one", one).add("a", "/other", other)) {
            var found = corpus.search().find(Question.of(question));
            var asked = Asked.of(found.interpretation(), corpus.index().statistics());
            var evidence = new EvidenceSearch(corpus.store(), CueWeights.packaged()).of(found, asked);
            assertEquals(differ, Differing.from(evidence, asked, Map.of()).isPresent());
        }
    }
}
