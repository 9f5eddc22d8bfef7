package dev.quoth.retrieval.answer;

import dev.quoth.retrieval.BenchmarkCorpus;
import dev.quoth.retrieval.BenchmarkQuestions;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import dev.quoth.retrieval.search.Question;
import dev.quoth.retrieval.search.Search;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// How long a question takes, one at a time: p50 and p99 in milliseconds of the whole, of everything but the embeddings
/// (whose vectors are remembered), of the candidates alone among that, and of the embeddings alone. Questions take turns.
/// The corpus is made of the samples, or of the SQuAD files in a folder that `-p squad=FOLDER` names. Run:
/// `mvn -q -Pbench -pl retrieval -am verify -DskipTests -Dbench=QuestionBenchmark "-Dbench.args=-bm sample -tu ms -f 1 -wi 3 -w 5 -i 3 -r 10"`.
@State(Scope.Benchmark)
public class QuestionBenchmark {
    @Param({"1000", "100000"})
    int passages;
    @Param("")
    String squad = "";

    private List<Question> questions;
    private int turn;
    private Embeddings embeddings;
    private BenchmarkCorpus corpus;
    private Answerer whole;
    private Answerer beside;
    private Search candidates;
    private Embeddings remembered;

    @Setup
    public void open() throws IOException {
        var made = BenchmarkQuestions.of(squad);
        var name = "corpus-" + passages + (squad.isEmpty() ? "" : "-" + Path.of(squad).getFileName());
        embeddings = Embeddings.packaged(1);
        remembered = new Remembered(embeddings);
        corpus = new BenchmarkCorpus(Path.of("target", "benchmark", name), made.paragraphs(), passages, embeddings);
        questions = made.questions().stream().map(Question::of).toList();
        whole = Answerers.over(corpus.store(), corpus.index(), Search.Models.packaged(embeddings));
        beside = Answerers.over(corpus.store(), corpus.index(), Search.Models.packaged(remembered));
        candidates = new Search(corpus.index(), remembered, Bridge.packaged());
        questions.forEach(beside::answer);
    }

    /// Embeds a question once.
    private record Remembered(Embeddings embeddings, Map<String, float[]> vectors) implements Embeddings {

        Remembered(Embeddings embeddings) {
            this(embeddings, new HashMap<>());
        }

        @Override
        public VectorSpaces spaces() {
            return embeddings.spaces();
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            return embeddings.embed(texts);
        }

        @Override
        public float[] embed(String text, VectorSpace space) {
            return vectors.computeIfAbsent(space.name() + text, unused -> embeddings.embed(text, space));
        }

        @Override
        public void close() {
            embeddings.close();
        }
    }

    private Question next() {
        turn = (turn + 1) % questions.size();
        return questions.get(turn);
    }

    @Benchmark
    public Answered whole() {
        return whole.answer(next());
    }

    @Benchmark
    public Answered besideTheEmbeddings() {
        return beside.answer(next());
    }

    @Benchmark
    public Search.Result candidates() {
        return candidates.find(next());
    }

    @Benchmark
    public float[] embedding() {
        var question = next();
        return embeddings.embed(question.text(), embeddings.spaces().of(question.text()));
    }

    @TearDown
    public void close() {
        corpus.close();
        embeddings.close();
    }
}
