package dev.quoth.retrieval.brief;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.model.Embeddings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How much of what people ask about an article its key sentence answers, and how well articles are matched with topics. Run:
/// `mvn verify -pl retrieval -am -Dit.test=BriefFiguresIT -Dbriefs.articles=drcd.dev.json`, with a file of SQuAD's form.
@ExtendWith(SharedModels.class)
class BriefFiguresIT {
    private static final KeySentence.Weights FIRST = new KeySentence.Weights(0, 0, 0, 0, 1, 0, 0, 0, 0);
    private static final KeySentence.Weights TITLE = new KeySentence.Weights(0, 0, 1, 0, 0.001, 0, 0, 0, 0);

    @TempDir
    Path folder;

    /// An article with its questions and their answers.
    private record Article(DocumentEntry entry, List<String> questions, List<String> answers) {}

    @Test
    void choosesSentencesThatAnswerAndMatchesTopics(Embeddings embeddings) throws Exception {
        var file = System.getProperty("briefs.articles", "");
        assumeTrue(!file.isEmpty(), "-Dbriefs.articles names no file");
        try (var corpus = new SmallCorpus(folder, embeddings)) {
            var articles = articles(new ObjectMapper().readTree(Path.of(file).toFile()), corpus);
            sentences("first sentence", articles, article -> chosen(article, FIRST, embeddings));
            sentences("most of the title's words", articles, article -> chosen(article, TITLE, embeddings));
            double key = sentences("key sentence", articles,
                    article -> chosen(article, KeySentence.Weights.STANDARD, embeddings));
            topics(articles, new Briefs(corpus.search(), corpus.index()));
            assertTrue(key > 0.1, "answers " + key);
        }
    }

    private static List<Article> articles(JsonNode file, SmallCorpus corpus) {
        var articles = new ArrayList<Article>();
        for (var article : file.get("data")) {
            var paragraphs = new ArrayList<String>();
            var questions = new ArrayList<String>();
            var answers = new ArrayList<String>();
            for (var paragraph : article.get("paragraphs")) {
                paragraphs.add(paragraph.get("context").asText().replace('\n', ' '));
                for (var asked : paragraph.get("qas")) {
                    questions.add(asked.get("question").asText());
                    answers.add(bare(asked.get("answers").get(0).get("text").asText()));
                }
            }
            var address = "/" + articles.size();
            corpus.add("articles", address, Metadata.titled(article.get("title").asText().replace('_', ' ')),
                    paragraphs);
            articles.add(new Article(corpus.store().entry(DocumentId.of("articles", address)).orElseThrow(), questions,
                    answers));
        }
        return articles;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Optional<Span> chosen(Article article, KeySentence.Weights weights, Embeddings embeddings) {
        var document = article.entry.document();
        return new KeySentence(document, Windows.of(article.entry, embeddings.spaces()), weights)
                .best(sentence -> 0);
    }

    private static String words(Document document, Optional<Span> span) {
        return bare(span.map(found -> found.of(document.text())).orElse(""));
    }

    /// Returns the share of an article's answers that stand in the sentence, on average.
    private static double sentences(String what, List<Article> articles, Function<Article, Optional<Span>> choice) {
        double share = 0;
        int any = 0;
        int characters = 0;
        for (var article : articles) {
            var sentence = words(article.entry.document(), choice.apply(article));
            long held = article.answers.stream().filter(sentence::contains).count();
            share += (double) held / article.answers.size();
            any += held > 0 ? 1 : 0;
            characters += sentence.length();
        }
        int all = articles.size();
        System.getLogger(BriefFiguresIT.class.getName()).log(System.Logger.Level.INFO,
                "| %s | %d | %.3f | %.3f | %d |".formatted(what, all, share / all, (double) any / all,
                        characters / all));
        return share / all;
    }

    /// The first question about each second article is a topic, which is asked of all articles.
    private static void topics(List<Article> articles, Briefs briefs) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int answered = 0;
        for (int at = 1; at < articles.size(); at += 2) {
            var about = briefs.about(List.of(articles.get(at).questions.getFirst()));
            for (int other = 0; other < articles.size(); other++) {
                var article = articles.get(other);
                var brief = about.apply(article.entry);
                boolean isMatched = brief.topic().isPresent();
                right += isMatched && other == at ? 1 : 0;
                wrong += isMatched && other != at ? 1 : 0;
                missed += !isMatched && other == at ? 1 : 0;
                answered += isMatched && other == at
                        && words(article.entry.document(), brief.key()).contains(article.answers.getFirst()) ? 1 : 0;
            }
        }
        System.getLogger(BriefFiguresIT.class.getName()).log(System.Logger.Level.INFO,
                "topics %d: precision %.3f, recall %.3f, key sentence answers %.3f".formatted(right + missed,
                        (double) right / (right + wrong), (double) right / (right + missed),
                        (double) answered / (right + missed)));
    }
}
