package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedModels.class)
class CueTest {
    @TempDir
    private static Path folder;
    private static int corpora;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            KIND           | 1 | 渡輪會經過哪一座橋？       | 渡輪駛過彩虹橋後靠岸。
                                            KIND           | 0 | 渡輪會經過哪一座橋？       | 渡輪駛過碼頭後靠岸。
                                            LEADS_UP       | 1 | 工廠位於哪個城市？         | 工廠位於河口，佔地三公頃。
                                            GOES_ON        | 1 | 钟楼是哪一年建成的？       | 钟楼1903年建成，高五层。
                                            PERSON         | 1 | Who runs the mill?        | The mill is run by members of a family.
                                            PERSON         | 1 | 谁设计了钟楼？             | 钟楼由一位荷兰工程师设计。
                                            PERSON         | 0 | 誰設計了鐘樓？             | 鐘樓高五層。
                                            PLACE          | 1 | 海龜在哪裏產卵？           | 海龜每年回到南丫島產卵。
                                            ORGANISATION   | 1 | 哪家公司負責清潔街道？     | 街道由永潔公司清潔。
                                            ORGANISATION   | 1 | Which company cleans?     | Cleaning is done by the Harbour Council.
                                            CAUSE          | 1 | 隧道為何封閉？             | 由於漏水，隧道封閉三天。
                                            CAUSE          | 1 | Why was the tunnel shut?  | The tunnel was shut because of a leak.
                                            CAUSE          | 0 | Why was the tunnel shut?  | The tunnel was shut for three days.
                                            LIST           | 1 | 花市有哪些花？             | 花市有桃花、水仙和蘭花。
                                            LIST           | 1 | What are the crops?       | Farmers grow rice, beans, maize and squash.
                                            CALLED         | 1 | 這種風稱為什麼？           | 這種風稱為落山風。
                                            VALUE          | 1 | 重建費用是多少？           | 重建費用為七億六千萬元。
                                            VALUE          | 0 | 2019年重建費用是多少？     | 重建於2019年開始。
                                            DATE           | 1 | When did it open?         | It opened on 4 May 1921.
                                            PRONOUN        | 1 | When did it open?         | It opened on 4 May 1921.
                                            PRONOUN        | 1 | 它何時通車？               | 該橋2016年通車。
                                            """)
    void tellsWhatASentenceHasOfTheAnswer(Cue cue, double strength, String question, String sentence,
            Embeddings embeddings) throws IOException {
        try (var corpus = new SmallCorpus(Files.createDirectory(folder.resolve("corpus" + corpora++)), embeddings)
                .add("a", "/a", sentence)) {
            var found = corpus.search().find(Question.of(question));
            var asked = Asked.of(found.interpretation(), corpus.index().statistics());
            var cues = new EvidenceSearch(corpus.store(), CueWeights.packaged()).cues(found, asked).findFirst()
                    .orElseThrow();
            assertEquals(strength, cue.of(cues));
        }
    }
}
