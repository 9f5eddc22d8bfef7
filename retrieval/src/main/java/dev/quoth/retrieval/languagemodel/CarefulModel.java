package dev.quoth.retrieval.languagemodel;

import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import dev.quoth.retrieval.languagemodel.Spending.Expense;
import dev.quoth.retrieval.server.ServerClient;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One model that is asked with care: again where that may help, never for longer than there is time, not at all while its
/// server is in trouble, and only where it is paid for.
final class CarefulModel {

    /// Of the last five answers three failed.
    private static final int LOOKED_AT = 5;
    private static final int ENOUGH = 3;
    private static final float TOO_MANY = 60;
    /// A server that takes neither of two names for the same thing would be asked for ever.
    private static final int MOST_SIMPLIFIED = 4;
    private static final Duration LONGEST_REST = Duration.ofHours(24);

    private final ModelServer server;
    private final ServerClient client;
    private final Spending spending;
    private final Manners manners;
    private final CircuitBreaker breaker;
    private final Tally tally = new Tally();
    private volatile Dialect dialect;

    CarefulModel(ModelServer server, ServerClient client, Spending spending, Manners manners) {
        this.server = server;
        this.client = client;
        this.spending = spending;
        this.manners = manners;
        this.dialect = Dialect.of(server);
        this.breaker = CircuitBreaker.of(server.group(),
                CircuitBreakerConfig.custom().slidingWindowSize(LOOKED_AT).minimumNumberOfCalls(ENOUGH)
                        .failureRateThreshold(TOO_MANY).waitDurationInOpenState(manners.rest())
                        .permittedNumberOfCallsInHalfOpenState(1).clock(manners.clock()).build());
    }

    String title() {
        return server.title();
    }

    /// Whether the server took the model's JSON schema, as far as is known.
    boolean holdsToForm() {
        return dialect.holdsToForm();
    }

    ModelFigures figures() {
        var state = breaker.getState();
        return tally.figures(title(), state == CircuitBreaker.State.OPEN || state == CircuitBreaker.State.FORCED_OPEN);
    }

    /// Returns what the model said.
    ///
    /// @param waiting whether a pause between two attempts is of use
    Completion complete(Prompt prompt, Listener listener, Waiting waiting)
            throws LanguageModelException, InterruptedException {
        if (!breaker.tryAcquirePermission()) {
            throw failed(new AttemptException(Kind.LEFT_ALONE, "is left alone after it failed"));
        }
        boolean isSettled = false;
        try {
            var completion = patiently(prompt, listener, waiting);
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            isSettled = true;
            tally.answered();
            return completion;
        } catch (AttemptException e) {
            isSettled = true;
            judge(e);
            throw failed(e);
        } finally {
            if (!isSettled) {
                breaker.releasePermission();
            }
        }
    }

    /// Whether there is somebody else to ask.
    enum Waiting {
        /// Nobody else: a pause is better than no answer.
        WORTH_IT,
        /// Another model can be asked at once.
        NO_USE
    }

    private void judge(AttemptException e) {
        if (!e.isTheServersFault()) {
            breaker.releasePermission();
            return;
        }
        breaker.onError(0, TimeUnit.NANOSECONDS, e);
        e.retryAfter().filter(wait -> wait.isPositive()).ifPresent(wait -> breaker
                .transitionToOpenStateFor(wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST));
    }

    private Completion patiently(Prompt prompt, Listener listener, Waiting waiting)
            throws AttemptException, InterruptedException {
        int attempt = 1;
        int simplified = 0;
        var words = dialect;
        while (true) {
            var tried = new Attempt(server, client, prompt, listener);
            try {
                var completion = paid(prompt, tried, words);
                dialect = words;
                return completion;
            } catch (AttemptException e) {
                if (tried.transcript().hasSpoken()) {
                    throw e;
                }
                if (e.kind() == Kind.NOT_UNDERSTOOD && simplified++ < MOST_SIMPLIFIED) {
                    words = words.after(e.excuse()).orElseThrow(() -> e);
                } else {
                    pause(e, attempt, listener, waiting);
                    attempt++;
                }
            }
        }
    }

    /// Waits before the next attempt, or throws `e` where there is none.
    private void pause(AttemptException e, int attempt, Listener listener, Waiting waiting)
            throws AttemptException, InterruptedException {
        var wait = e.retryAfter().orElseGet(() -> manners.after(attempt));
        if (!e.isWorthAnotherTry() || attempt >= manners.attempts() || waiting == Waiting.NO_USE
                || wait.compareTo(listener.left()) >= 0) {
            throw e;
        }
        manners.pause().sleep(wait);
    }

    private Completion paid(Prompt prompt, Attempt tried, Dialect words)
            throws AttemptException, InterruptedException {
        var most = expense(new Usage(Tokens.in(prompt), prompt.mostTokens()));
        var held = spending.hold(prompt.payer(), most).orElseThrow(
                () -> new AttemptException(Kind.OUT_OF_BUDGET, "is not asked: what may be spent on it is spent"));
        try {
            return tried.run(words);
        } finally {
            var actual = expense(tried.transcript().usage());
            held.settle(actual);
            tally.spent(actual);
        }
    }

    private Expense expense(Usage usage) {
        // Prices are for a million tokens, so tokens times price are millionths.
        var micros = server.priceIn().multiply(BigDecimal.valueOf(usage.tokensIn()))
                .add(server.priceOut().multiply(BigDecimal.valueOf(usage.tokensOut())));
        return new Expense(server.name(), usage, micros.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private LanguageModelException failed(AttemptException e) {
        tally.failed(e.kind());
        return new LanguageModelException(e.kind(), "the language model " + title() + " " + e.getMessage(), e);
    }
}
