package dev.quoth.bot.console;

import dev.quoth.bot.wording.Emphasis;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.search.Question;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Asks line after line, several at a time, and writes the answers in the order of the questions, each as soon as it and
/// those before it are known.
///
/// @param workers how many questions are asked at a time
record Batch(Replies replies, AnswerJson json, Set<String> collections, int workers) {
    private static final int AHEAD = 16;
    private static final String END = "";

    void run(TextLines questions, LineSink answers) throws InterruptedException {
        var underWay = new ArrayBlockingQueue<CompletableFuture<String>>(workers * AHEAD);
        try (var asking = Executors.newFixedThreadPool(workers, daemons());
                var reading = Executors.newSingleThreadExecutor(daemons())) {
            try {
                reading.execute(() -> read(questions, asking, underWay));
                write(underWay, answers);
            } finally {
                reading.shutdownNow();
                asking.shutdownNow();
            }
        }
    }

    private static java.util.concurrent.ThreadFactory daemons() {
        return Thread.ofPlatform().name("quoth-batch-", 1).daemon().factory();
    }

    /// Reads lines until the last, or until nobody wants their answers any more.
    private void read(TextLines questions, ExecutorService asking, BlockingQueue<CompletableFuture<String>> underWay) {
        try {
            try {
                for (var line = questions.next(); line != null; line = questions.next()) {
                    var asked = line;
                    if (!asked.isBlank()) {
                        underWay.put(CompletableFuture.supplyAsync(() -> answer(asked), asking));
                    }
                }
                underWay.put(CompletableFuture.completedFuture(END));
            } catch (UsageException e) {
                underWay.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(BlockingQueue<CompletableFuture<String>> underWay, LineSink answers)
            throws InterruptedException {
        for (var line = next(underWay); !line.equals(END); line = next(underWay)) {
            answers.print(line);
        }
    }

    private static String next(BlockingQueue<CompletableFuture<String>> underWay) throws InterruptedException {
        try {
            return underWay.take().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UsageException wrong) {
                throw wrong;
            }
            throw e;
        }
    }

    private String answer(String line) {
        return switch (BatchLine.parse(line)) {
            case BatchLine.Asked asked -> {
                var language = Language.of(asked.question());
                var answered = replies.answer(new Question(asked.question(), language, collections));
                yield json.line(asked.id(), answered, replies.text(answered, Emphasis.MARKDOWN));
            }
            case BatchLine.Bad bad -> AnswerJson.unasked(bad.id(), bad.reason());
        };
    }
}
