package dev.quoth.retrieval.example;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.content.injector.DefaultContentInjector;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.store.embedding.filter.MetadataFilterBuilder;
import dev.quoth.retrieval.langchain4j.PassageMetadata;
import dev.quoth.retrieval.langchain4j.QuothCorpus;
import dev.quoth.retrieval.langchain4j.RetrievalOptions;
import java.nio.file.Path;
import java.util.List;

/// Has a language model answer from the corpus.
public interface Librarian {

    String answer(String question);

    static Librarian over(QuothCorpus corpus, ChatModel model) {
        var retriever = corpus.contentRetriever(RetrievalOptions.STANDARD.atMost(3).onlyAnswers());
        var injector = DefaultContentInjector.builder()
                .metadataKeysToInclude(List.of(PassageMetadata.TITLE, PassageMetadata.PUBLISHED, PassageMetadata.QUOTE))
                .build();
        var augmentor = DefaultRetrievalAugmentor.builder().contentRetriever(retriever).contentInjector(injector)
                .build();
        return AiServices.builder(Librarian.class).chatModel(model).retrievalAugmentor(augmentor).build();
    }

    static String ask(Path home, ChatModel model, String question) {
        try (var corpus = QuothCorpus.open(home)) {
            return Librarian.over(corpus, model).answer(question);
        }
    }

    static ContentRetriever byVectors(QuothCorpus corpus) {
        return EmbeddingStoreContentRetriever.builder()
                .embeddingStore(corpus.embeddingStore())
                .embeddingModel(corpus.embeddingModel())
                .filter(MetadataFilterBuilder.metadataKey(PassageMetadata.PUBLISHED).isGreaterThan("2019-12-31"))
                .maxResults(3)
                .build();
    }
}
