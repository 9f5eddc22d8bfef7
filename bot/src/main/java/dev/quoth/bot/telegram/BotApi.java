package dev.quoth.bot.telegram;

import dev.quoth.bot.connection.Connections;
import dev.quoth.bot.telegram.Outcome.Broken;
import dev.quoth.bot.telegram.Outcome.Denied;
import dev.quoth.bot.telegram.Outcome.Done;
import dev.quoth.bot.telegram.Outcome.Unreached;
import dev.quoth.config.Secret;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// The Bot API, asked as one bot. No outcome and no exception holds the token. Safe for use by several threads.
final class BotApi implements AutoCloseable {

    private static final int TOO_MANY = 429;
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

    private final Connections connections;
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;
    private final HttpUrl server;
    private final Secret token;

    /// @param patience how long a response may take
    BotApi(URI server, Secret token, Duration patience) {
        this.server = address(server);
        this.token = token;
        connections = new Connections("telegram", patience);
        http = connections.client().newBuilder().addInterceptor(OutOfOrderException::orProceed).build();
        client = new OkHttpTelegramClient(Json.mapper(), http, token.value(),
                new TelegramUrl(this.server.scheme(), this.server.host(), this.server.port(), false));
    }

    private static HttpUrl address(URI server) {
        var address = HttpUrl.get(server);
        if (address == null) {
            throw new IllegalArgumentException("telegram.api-url must be an address of http or https, got " + server);
        }
        return address;
    }

    <T extends Serializable> Outcome<T> call(BotApiMethod<T> method) throws InterruptedException {
        try {
            return new Done<>(client.executeAsync(method).get());
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (TelegramApiException e) {
            return failed(e);
        }
    }

    /// Starts `method` and does not wait for what comes of it.
    ///
    /// @param tooMany hears how long to wait where the server has too many requests
    void start(BotApiMethod<?> method, Consumer<Duration> tooMany) {
        try {
            var unused = client.executeAsync(method).whenComplete((result, failure) -> {
                if (failure != null && failed(failure) instanceof Denied<?> denied && denied.code() == TOO_MANY) {
                    denied.delay().ifPresent(tooMany);
                }
            });
        } catch (TelegramApiException e) {
            throw new IllegalArgumentException(clean(e), e);
        }
    }

    /// Asks for the file that the server keeps under `path`. The caller closes the response.
    Response file(String path) throws IOException {
        var url = server.newBuilder().addPathSegment("file").addPathSegment("bot" + token.value())
                .addPathSegments(path).build();
        try {
            return http.newCall(new Request.Builder().url(url).build()).execute();
        } catch (IOException e) {
            throw new IOException(clean(e));
        }
    }

    private <T> Outcome<T> failed(Throwable failure) {
        return switch (failure) {
            case TelegramApiRequestException denied when denied.getErrorCode() != null && denied.getErrorCode() != 0 ->
                denied(denied);
            case Connections.NotSentException unsent -> new Unreached<>(clean(unsent));
            case OutOfOrderException broken -> new Unreached<>(clean(broken));
            case IOException closed when closed.getCause() instanceof RejectedExecutionException ->
                new Unreached<>("the connections are closed");
            default -> new Broken<>(clean(failure));
        };
    }

    private <T> Outcome<T> denied(TelegramApiRequestException failure) {
        var parameters = Optional.ofNullable(failure.getParameters());
        var description = Optional.ofNullable(failure.getApiResponse()).orElse("");
        int code = failure.getErrorCode();
        if (code >= 500) {
            return new Unreached<>("the server says " + code + " " + clean(description));
        }
        var wait = parameters.map(ResponseParameters::getRetryAfter).map(Duration::ofSeconds);
        return new Denied<>(code, clean(description), code == TOO_MANY ? Optional.of(wait.orElse(DEFAULT_WAIT)) : wait,
                parameters.map(ResponseParameters::getMigrateToChatId));
    }

    /// Returns what `failure` says, without the token.
    private String clean(Throwable failure) {
        var cause = failure.getCause();
        var told = failure instanceof Connections.NotSentException && cause != null ? cause : failure;
        var message = told.getMessage();
        return clean(message == null || message.isBlank() ? told.getClass().getSimpleName() : message);
    }

    private String clean(String text) {
        return text.replace(token.value(), "…");
    }

    @Override
    public void close() {
        connections.close();
    }
}
