package dev.quoth.retrieval.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A file of questions, with the paragraphs that they are asked of where it brings its own.
///
/// @param paragraphs the corpus that the file brings, each paragraph a document; none for a file of question lines, which
///                   is asked of the corpus at hand
public record EvaluationFile(String name, List<Paragraph> paragraphs, List<EvaluationQuestion> questions) {

    /// A paragraph of a SQuAD file, and the address that its questions know it by.
    ///
    /// @param article tells the paragraphs of one article from those of others
    public record Paragraph(String address, String article, String text) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    public EvaluationFile {
        paragraphs = List.copyOf(paragraphs);
        questions = List.copyOf(questions);
    }

    /// Reads `file`: SQuAD JSON (an object with `data`), or on each line a JSON object with `id` and `question`, or with
    /// `id` and `turns`, of which the last is the question and the others are its conversation. Throws
    /// [EvaluationException] that names file and line where it is neither.
    public static EvaluationFile read(Path file) {
        try {
            var text = Files.readString(file);
            var name = file.getFileName().toString();
            var squad = text.stripLeading().startsWith("{") ? wholeObject(text) : null;
            return squad != null ? squad(name, squad) : lines(name, text);
        } catch (IOException e) {
            throw new EvaluationException(file + ": can't be read as UTF-8 text: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new EvaluationException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable JsonNode wholeObject(String text) {
        try {
            var node = JSON.readTree(text);
            return node.has("data") ? node : null;
        } catch (JsonProcessingException e) {
            return null; // Question lines, or a mistake that reading them line by line places better.
        }
    }

    private static EvaluationFile squad(String name, JsonNode root) {
        var paragraphs = new ArrayList<Paragraph>();
        var questions = new ArrayList<EvaluationQuestion>();
        int articles = 0;
        for (var article : root.path("data")) {
            var articleName = "article-" + articles++;
            for (var node : article.path("paragraphs")) {
                var address = "paragraph-" + paragraphs.size();
                var context = node.path("context").asText();
                paragraphs.add(new Paragraph(address, articleName, context));
                for (var question : node.path("qas")) {
                    var spans = new ArrayList<Span>();
                    question.path("answers").forEach(answer -> spans.add(span(question, answer, context)));
                    var text = question.path("question").asText();
                    var gold = spans.isEmpty() ? new GoldNone() : new GoldSpans(address, spans);
                    questions.add(
                            new EvaluationQuestion(question.path("id").asText(), text, Language.of(text).tag(), gold));
                }
            }
        }
        return new EvaluationFile(name, paragraphs, questions);
    }

    private static Span span(JsonNode question, JsonNode answer, String context) {
        var text = answer.path("text").asText();
        int start = answer.path("answer_start").asInt(-1);
        if (text.isEmpty() || !context.startsWith(text, start)) {
            throw new IllegalArgumentException("question " + question.path("id").asText() + ": answer '" + text
                    + "' does not stand at " + start + " of its paragraph");
        }
        return new Span(start, start + text.length());
    }

    /// Returns this file with its name before every address, so that paragraphs of several files can share a corpus.
    public EvaluationFile withNamedAddresses() {
        var named = paragraphs.stream()
                .map(each -> new Paragraph(named(each.address()), named(each.article()), each.text())).toList();
        var asked = questions
                .stream().map(each -> new EvaluationQuestion(each.id(), each.before(), each.text(), each.group(),
                        each.gold() instanceof GoldSpans gold
                                ? new GoldSpans(named(gold.address()), gold.spans())
                                : each.gold()))
                .toList();
        return new EvaluationFile(name, named, asked);
    }

    private String named(String address) {
        return name + "/" + address;
    }

    private static EvaluationFile lines(String name, String text) {
        var questions = new ArrayList<EvaluationQuestion>();
        int number = 0;
        for (var line : text.split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                questions.add(question(JSON.readTree(line)));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new EvaluationException(
                        name + ":" + number + ": is no JSON object with a question: " + firstLine(e), e);
            }
        }
        return new EvaluationFile(name, List.of(), questions);
    }

    private static EvaluationQuestion question(JsonNode node) {
        var turns = strings(node.path("turns"));
        var text = turns.isEmpty() ? node.path("question").asText() : turns.getLast();
        var group = node.path("lang").asText(Language.of(text).tag());
        return new EvaluationQuestion(node.path("id").asText(), turns.subList(0, Math.max(0, turns.size() - 1)), text,
                group, gold(node));
    }

    private static EvaluationQuestion.Gold gold(JsonNode node) {
        if (!node.path("answerable").asBoolean(true) || node.path("match").asText().equals("none")) {
            return new GoldNone();
        }
        var groups = new ArrayList<List<String>>();
        node.path("answer_groups").forEach(group -> groups.add(strings(group)));
        if (groups.isEmpty() && !node.path("answers").isEmpty()) {
            groups.add(strings(node.path("answers")));
        }
        Map<String, List<String>> byFile = new TreeMap<>();
        node.path("quote_must_contain_by_doc").properties()
                .forEach(entry -> byFile.put(entry.getKey(), strings(entry.getValue())));
        return new GoldQuotes(strings(node.path("docs")), strings(node.path("must_cite_docs")), groups,
                strings(node.path("quote_must_contain")), byFile, strings(node.path("must_not_quote")));
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
