package dev.quoth.retrieval;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.cut.PassageCutter;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.EmbeddedPassage;
import dev.quoth.corpus.store.HomeFiles;
import dev.quoth.retrieval.index.IndexUpkeep;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A corpus of as many passages as wanted, made of some paragraphs by putting words of others in place of a quarter of
/// theirs. A passage's vectors are those of the paragraph that it was made of, with noise. It is kept in its folder for the
/// next run.
public final class BenchmarkCorpus implements AutoCloseable {
    private static final int PARAGRAPHS = 10;
    private static final double REPLACED = 0.25;
    private static final double NOISE = 0.7;

    private final Random random = new Random(1);
    private final CorpusStore store;
    private final PassageIndex index;

    /// @param passages how many, at least; to be the same whenever the same folder is given
    public BenchmarkCorpus(Path folder, List<String> paragraphs, int passages, Embeddings embeddings) throws IOException {
        var files = new HomeFiles(Files.createDirectories(folder));
        this.store = CorpusStore.open(files.database(), () -> Instant.EPOCH);
        this.index = PassageIndex.open(files.index(), embeddings.spaces());
        if (!Files.exists(folder.resolve("filled"))) {
            fill(sources(paragraphs, embeddings), passages, embeddings);
            Files.createFile(folder.resolve("filled"));
        }
        new IndexUpkeep(store, index).catchUp();
    }

    public CorpusStore store() {
        return store;
    }

    public PassageIndex index() {
        return index;
    }

    /// A paragraph, its words, and the vectors of its windows.
    private record Source(String text, Language language, String[] words, List<float[]> vectors) {}

    private static List<Source> sources(List<String> paragraphs, Embeddings embeddings) {
        return paragraphs.stream().map(text -> new Source(text, Language.of(text), text.split(" "),
                passages(text, List.of(text), "/source").stream().flatMap(passage -> passage.windows().stream())
                        .map(window -> embeddings.embed(List.of(window.embedded(text))).getFirst()).toList()))
                .toList();
    }

    private static List<Passage> passages(String text, List<String> paragraphs, String address) {
        var blocks = new ArrayList<Block>();
        int start = 0;
        for (var paragraph : paragraphs) {
            blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, start + paragraph.length()), ""));
            start += paragraph.length() + 1;
        }
        return PassageCutter.bySentences().cut(DocumentId.of("benchmark", address), text, blocks);
    }

    private void fill(List<Source> sources, int passages, Embeddings embeddings) {
        int made = 0;
        for (int number = 0; made < passages; number++) {
            var own = new ArrayList<Source>();
            var paragraphs = new ArrayList<String>();
            var first = sources.get(number % sources.size());
            for (int tries = 0; own.size() < PARAGRAPHS && tries < 10 * PARAGRAPHS; tries++) {
                var source = own.isEmpty() ? first : sources.get(random.nextInt(sources.size()));
                if (source.language == first.language) {
                    own.add(source);
                    paragraphs.add(varied(source, sources));
                }
            }
            var entry = entry(own, paragraphs, "/document-" + number, embeddings);
            store.put(entry);
            made += entry.passages().size();
        }
    }

    private DocumentEntry entry(List<Source> sources, List<String> paragraphs, String address,
            Embeddings embeddings) {
        var text = String.join("\n", paragraphs);
        var vectors = new ArrayList<float[]>();
        sources.forEach(source -> vectors.addAll(source.vectors));
        var embedded = new ArrayList<EmbeddedPassage>();
        for (var passage : passages(text, paragraphs, address)) {
            var made = new ArrayList<float[]>();
            for (var window : passage.windows()) {
                var vector = noisy(vectors.get((int) ((long) vectors.size() * window.span().start() / text.length())));
                boolean fits = vector.length == embeddings.spaces().of(window.embedded(text)).dimensions();
                // A window of a foreign word alone.
                made.add(fits ? vector : embeddings.embed(List.of(window.embedded(text))).getFirst());
            }
            embedded.add(new EmbeddedPassage(passage, made));
        }
        var document = new Document(DocumentId.of("benchmark", address), "benchmark", "/", address,
                Metadata.titled(paragraphs.getFirst().substring(0, 20)), Language.of(text), "", text, List.of());
        return new DocumentEntry(document, SourceMap.EMPTY, embedded, embeddings.name());
    }

    private String varied(Source source, List<Source> sources) {
        return source.language.isChinese() ? variedPairs(source.text, sources) : variedWords(source, sources);
    }

    private String variedWords(Source source, List<Source> sources) {
        var words = source.words.clone();
        for (int at = 0; at < words.length; at++) {
            var other = sources.get(random.nextInt(sources.size()));
            if (random.nextDouble() < REPLACED && !other.language.isChinese()) {
                words[at] = other.words[random.nextInt(other.words.length)];
            }
        }
        return String.join(" ", words);
    }

    private String variedPairs(String text, List<Source> sources) {
        var varied = new StringBuilder(text);
        for (int at = 0; at + 2 <= text.length(); at += 2) {
            var other = sources.get(random.nextInt(sources.size())).text;
            int from = random.nextInt(other.length() - 1);
            var pair = other.substring(from, from + 2);
            if (random.nextDouble() < REPLACED && pair.codePoints().allMatch(Character::isIdeographic)
                    && text.substring(at, at + 2).codePoints().allMatch(Character::isIdeographic)) {
                varied.replace(at, at + 2, pair);
            }
        }
        return varied.toString();
    }

    private float[] noisy(float[] vector) {
        var noisy = new float[vector.length];
        double squares = 0;
        for (int d = 0; d < noisy.length; d++) {
            noisy[d] = (float) (vector[d] + NOISE * random.nextGaussian() / Math.sqrt(vector.length));
            squares += noisy[d] * noisy[d];
        }
        for (int d = 0; d < noisy.length; d++) {
            noisy[d] /= (float) Math.sqrt(squares);
        }
        return noisy;
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}
