package dev.quoth.retrieval.langchain4j;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.ContainsString;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThan;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import dev.quoth.corpus.store.DocumentLabel;
import java.util.TreeSet;

/// A filter that says the same of all passages of a document, so that it can choose documents before their passages are
/// searched, and nothing that it lets through is missed.
final class DocumentFilter {

    private final Filter filter;

    private DocumentFilter(Filter filter) {
        this.filter = filter;
    }

    /// Returns `filter`, checked; throws UnsupportedOperationException where it, or a part of it, does not speak of
    /// documents.
    static DocumentFilter of(Filter filter) {
        check(filter);
        return new DocumentFilter(filter);
    }

    boolean letsThrough(DocumentLabel document) {
        return filter.test(PassageMetadata.of(document));
    }

    private static void check(Filter filter) {
        switch (filter) {
            case And and -> {
                check(and.left());
                check(and.right());
            }
            case Or or -> {
                check(or.left());
                check(or.right());
            }
            case Not not -> check(not.expression());
            case IsEqualTo test -> checkKey(test.key());
            case IsNotEqualTo test -> checkKey(test.key());
            case IsGreaterThan test -> checkKey(test.key());
            case IsGreaterThanOrEqualTo test -> checkKey(test.key());
            case IsLessThan test -> checkKey(test.key());
            case IsLessThanOrEqualTo test -> checkKey(test.key());
            case IsIn test -> checkKey(test.key());
            case IsNotIn test -> checkKey(test.key());
            case ContainsString test -> checkKey(test.key());
            default -> throw new UnsupportedOperationException("a filter of type " + filter.getClass().getName()
                    + " can't be evaluated by the corpus; use those of langchain4j itself");
        }
    }

    private static void checkKey(String key) {
        if (!PassageMetadata.OF_DOCUMENTS.contains(key)) {
            throw new UnsupportedOperationException("the corpus can't be filtered by '" + key + "', only by "
                    + String.join(", ", new TreeSet<>(PassageMetadata.OF_DOCUMENTS)));
        }
    }
}
