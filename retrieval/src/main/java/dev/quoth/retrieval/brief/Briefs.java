package dev.quoth.retrieval.brief;

import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.VectorSpaces;
import dev.quoth.retrieval.search.Question;
import dev.quoth.retrieval.search.Search;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Says in brief what documents are about. Safe for use by several threads.
public final class Briefs {
    private final Search search;
    private final PassageIndex index;

    /// @param index tells how telling words are
    public Briefs(Search search, PassageIndex index) {
        this.search = search;
        this.index = index;
    }

    /// Returns what makes briefs of documents for one who wants to know about `topics`: words or questions, in any language.
    /// It is used as long as the index is open.
    public Function<DocumentEntry, Brief> about(List<String> topics) {
        var statistics = index.statistics();
        var wanted = topics.stream()
                .map(topic -> new Topic(search.interpret(new Question(topic, Language.of(topic), Set.of())),
                        statistics))
                .toList();
        return entry -> of(entry, wanted, index.spaces());
    }

    private static Brief of(DocumentEntry entry, List<Topic> topics, VectorSpaces spaces) {
        var windows = Windows.of(entry, spaces);
        var best = OptionalInt.empty();
        double most = 0;
        for (int at = 0; at < topics.size(); at++) {
            double match = topics.get(at).match(entry, windows);
            if (match > most || (match == most && best.isEmpty())) {
                most = match;
                best = OptionalInt.of(at);
            }
        }
        var key = new KeySentence(entry.document(), windows, KeySentence.Weights.STANDARD);
        return new Brief(best, most, key.best(relevance(best, topics, windows)), key.says());
    }

    /// What a question asks is told before what the document is about as a whole.
    private static ToDoubleFunction<Sentence> relevance(OptionalInt best, List<Topic> topics, Windows windows) {
        if (best.isEmpty() || !topics.get(best.getAsInt()).isQuestion()) {
            return sentence -> 0;
        }
        var topic = topics.get(best.getAsInt());
        return sentence -> topic.relevance(sentence, windows);
    }
}
