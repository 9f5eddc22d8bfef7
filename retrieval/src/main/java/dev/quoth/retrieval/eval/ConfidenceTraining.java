package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.answer.LanguagePair;
import dev.quoth.retrieval.answer.Logistic;
import dev.quoth.retrieval.eval.EvaluationFile.Paragraph;
import dev.quoth.retrieval.eval.Lesson.Condition;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Learns from SQuAD files when to answer: asks each question as it is, with its paragraph taken out of the corpus, with its
/// article taken out, and about something else where that can be had, and fits a logistic for each pair of languages to
/// what speaks for the best sentences. The same files give the same logistics.
public final class ConfidenceTraining {

    private static final long SEED = 20_261_121;
    /// What stands out among a thousand passages does so less among a few: each file is also cut into small corpora.
    private static final int SMALL_CORPUS_PARAGRAPHS = 25;

    private final Embeddings embeddings;
    private final int workers;
    private final Function<TemporaryCorpus, Function<PassageIndex, Answerer>> answerers;
    private final Consumer<String> progress;
    private final List<Lesson> lessons = new ArrayList<>();

    /// @param answerers makes answerers over views of a corpus's index; how sure they are does not matter
    public ConfidenceTraining(Embeddings embeddings, int workers,
            Function<TemporaryCorpus, Function<PassageIndex, Answerer>> answerers, Consumer<String> progress) {
        this.embeddings = embeddings;
        this.workers = workers;
        this.answerers = answerers;
        this.progress = progress;
    }

    /// Learns from the questions of `asked` that are also in `corpus`, by their ids, about the paragraphs of `corpus`: the
    /// same file, or one that says the same in another language.
    public void learn(EvaluationFile asked, EvaluationFile corpus) {
        var name = asked.name().equals(corpus.name()) ? asked.name() : asked.name() + " > " + corpus.name();
        var lessonsOf = lessonsOf(asked, corpus);
        learn(name, lessonsOf, corpus.paragraphs());
        smallCorpora(corpus.paragraphs()).forEach(small -> learn(name, lessonsOf, small));
    }

    /// A question with what it is asked as once it is about something else.
    ///
    /// @param address the paragraph that answers it
    private record Asked(String question, String address, Optional<String> nearMiss) {}

    private static List<Asked> lessonsOf(EvaluationFile asked, EvaluationFile corpus) {
        var nearMisses = new NearMisses(asked, new Random(SEED));
        Map<String, EvaluationQuestion> known = corpus.questions().stream()
                .collect(Collectors.toMap(EvaluationQuestion::id, Function.identity(), (first, second) -> first));
        var lessons = new ArrayList<Asked>();
        for (var question : asked.questions()) {
            var same = known.get(question.id());
            if (same != null && same.gold() instanceof GoldSpans gold) {
                lessons.add(new Asked(question.text(), gold.address(), nearMisses.of(question)));
            }
        }
        return lessons;
    }

    /// Neighbouring articles, as many as make a small corpus.
    private static List<List<Paragraph>> smallCorpora(List<Paragraph> paragraphs) {
        var corpora = new ArrayList<List<Paragraph>>();
        var corpus = new ArrayList<Paragraph>();
        for (var paragraph : paragraphs) {
            boolean begins = !corpus.isEmpty() && !corpus.getLast().article().equals(paragraph.article());
            if (begins && corpus.size() >= SMALL_CORPUS_PARAGRAPHS) {
                corpora.add(List.copyOf(corpus));
                corpus.clear();
            }
            corpus.add(paragraph);
        }
        corpora.add(corpus);
        return corpora;
    }

    private void learn(String name, List<Asked> asked, List<Paragraph> paragraphs) {
        var articles = paragraphs.stream().collect(Collectors.toMap(Paragraph::address, Paragraph::article));
        var own = asked.stream().filter(each -> articles.containsKey(each.address())).toList();
        try (var corpus = TemporaryCorpus.of(paragraphs, embeddings, workers, () -> {
        }); var executor = Executors.newFixedThreadPool(workers)) {
            var over = answerers.apply(corpus);
            var asIs = over.apply(corpus.index());
            var noted = new ArrayList<Future<List<Lesson>>>();
            for (var each : own) {
                noted.add(executor.submit(() -> {
                    var notes = new Notes(name, name + " " + articles.get(each.address()));
                    notes.add(Condition.AS_IS, asIs, each.question());
                    notes.add(Condition.PARAGRAPH_REMOVED, over.apply(corpus.withoutParagraph(each.address())),
                            each.question());
                    notes.add(Condition.ARTICLE_REMOVED, over.apply(corpus.withoutArticle(each.address())),
                            each.question());
                    each.nearMiss().ifPresent(other -> notes.add(Condition.NEAR_MISS, asIs, other));
                    return notes.lessons();
                }));
            }
            for (var notes : noted) {
                lessons.addAll(notes.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvaluationException("interrupted while learning from " + name, e);
        } catch (ExecutionException e) {
            throw new EvaluationException("learning from " + name + ": " + e.getCause(), e);
        }
        progress.accept(name + ": " + own.size() + " questions about " + paragraphs.size() + " paragraphs");
    }

    /// What is learnt from one question.
    ///
    /// @param article what its lessons are noted under
    private record Notes(String set, String article, List<Lesson> lessons) {

        Notes(String set, String article) {
            this(set, article, new ArrayList<>());
        }

        void add(Condition condition, Answerer answerer, String question) {
            var support = answerer.answer(Question.of(question)).support();
            if (!support.signs().isEmpty()) {
                lessons.add(new Lesson(set, article, condition, support.pair(), support.signs()));
            }
        }
    }

    /// Returns the logistics of all pairs of languages; throws [EvaluationException] where nothing was learnt about one.
    public Map<LanguagePair, Logistic> fit() {
        var logistics = new EnumMap<LanguagePair, Logistic>(LanguagePair.class);
        for (var pair : LanguagePair.values()) {
            logistics.put(pair, LogisticFit.of(of(pair)));
        }
        return logistics;
    }

    private List<Lesson> of(LanguagePair pair) {
        var own = lessons.stream().filter(lesson -> lesson.pair() == pair).toList();
        if (own.stream().noneMatch(Lesson::isAnswerable)) {
            throw new EvaluationException("there are no questions for " + pair
                    + "; training takes files in both languages, two of them with the same question ids", null);
        }
        return own;
    }

    /// Returns how well each pair's logistic does, as a Markdown table and one of how probable and how frequent answers
    /// are: fitted on some articles and asked about others, and fitted on some files and asked about another.
    public List<String> report() {
        return CalibrationReport.of(lessons);
    }
}
