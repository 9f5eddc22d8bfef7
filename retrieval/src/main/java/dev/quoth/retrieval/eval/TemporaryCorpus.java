package dev.quoth.retrieval.eval;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.cut.PassageCutter;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.EmbeddedPassage;
import dev.quoth.retrieval.index.IndexUpkeep;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.VectorSpaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// A store and an index of the paragraphs of question files, in a temporary folder that goes when it is closed.
public final class TemporaryCorpus implements AutoCloseable {

    private static final String COLLECTION = "evaluation";

    private final Path folder;
    private final CorpusStore store;
    private final PassageIndex index;
    private final Map<String, Set<DocumentId>> articles;
    private final Map<String, String> articleOf;
    private int mostPassages = 1;

    private TemporaryCorpus(Path folder, List<EvaluationFile.Paragraph> paragraphs, VectorSpaces spaces) {
        this.folder = folder;
        this.articleOf = paragraphs.stream().collect(Collectors.toMap(EvaluationFile.Paragraph::address,
                EvaluationFile.Paragraph::article));
        this.articles = paragraphs.stream().collect(Collectors.groupingBy(EvaluationFile.Paragraph::article,
                Collectors.mapping(paragraph -> id(paragraph.address()), Collectors.toSet())));
        // Nothing that is measured depends on when it was stored.
        this.store = CorpusStore.open(folder.resolve("quoth.db"), () -> Instant.EPOCH);
        this.index = PassageIndex.open(folder.resolve("index"), spaces);
    }

    /// Returns a corpus of `paragraphs`, one document each, embedded by `workers` threads. `progress` is run after each.
    public static TemporaryCorpus of(List<EvaluationFile.Paragraph> paragraphs, Embeddings embeddings, int workers,
            Runnable progress) {
        try {
            var corpus = new TemporaryCorpus(Files.createTempDirectory("quoth-eval"), paragraphs, embeddings.spaces());
            try {
                corpus.add(paragraphs, embeddings, workers, progress);
                new IndexUpkeep(corpus.store, corpus.index).catchUp();
                return corpus;
            } catch (RuntimeException e) {
                corpus.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EvaluationException("making a temporary folder to evaluate in: " + e.getMessage(), e);
        }
    }

    private void add(List<EvaluationFile.Paragraph> paragraphs, Embeddings embeddings, int workers, Runnable progress) {
        try (var executor = Executors.newFixedThreadPool(workers)) {
            var entries = new ArrayList<Future<DocumentEntry>>();
            paragraphs.forEach(paragraph -> entries.add(executor.submit(() -> entry(paragraph, embeddings))));
            for (var entry : entries) {
                store.put(entry.get());
                mostPassages = Math.max(mostPassages, entry.get().passages().size());
                progress.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvaluationException("interrupted while embedding", e);
        } catch (ExecutionException e) {
            throw new EvaluationException("embedding a paragraph: " + e.getCause(), e);
        }
    }

    /// The paragraph as it stands, uncleaned: the answers' offsets are those of the file.
    private static DocumentEntry entry(EvaluationFile.Paragraph paragraph, Embeddings embeddings) {
        var text = paragraph.text();
        var id = id(paragraph.address());
        var document = new Document(id, COLLECTION, COLLECTION, paragraph.address(), Metadata.NONE, Language.of(text),
                "", text, List.of());
        var block = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()), "");
        var passages = PassageCutter.bySentences().cut(id, text, List.of(block)).stream()
                .map(passage -> new EmbeddedPassage(passage,
                        embeddings.embed(passage.windows().stream().map(window -> window.embedded(text)).toList())))
                .toList();
        return new DocumentEntry(document, SourceMap.EMPTY, passages, embeddings.name());
    }

    private static DocumentId id(String address) {
        return DocumentId.of(COLLECTION, address);
    }

    Path folder() {
        return folder;
    }

    /// Returns the store, which is closed with this corpus.
    public CorpusStore store() {
        return store;
    }

    /// Returns the index, which is level with the store and closed with this corpus.
    public PassageIndex index() {
        return index;
    }

    /// Returns a view of the index as if the paragraph at `address` were not in it.
    PassageIndex withoutParagraph(String address) {
        return without(Set.of(id(address)));
    }

    /// Returns a view of the index as if the whole article of the paragraph at `address` were not in it.
    PassageIndex withoutArticle(String address) {
        return without(articles.getOrDefault(articleOf.getOrDefault(address, ""), Set.of()));
    }

    private PassageIndex without(Set<DocumentId> documents) {
        return new IndexWithout(index, documents, documents.size() * mostPassages);
    }

    @Override
    public void close() {
        index.close();
        store.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new EvaluationException("clearing " + folder + ": " + e.getMessage(), e);
        }
    }
}
