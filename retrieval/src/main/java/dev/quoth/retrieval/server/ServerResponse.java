package dev.quoth.retrieval.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What a server answers; to be closed.
public final class ServerResponse implements AutoCloseable {

    private static final int MOST_EXCUSE = 4096;
    private static final int LONGEST_SHOWN = 100;

    private final int status;
    private final HttpHeaders headers;
    private final TimedBody body;

    ServerResponse(HttpResponse<?> response, TimedBody body) {
        this.status = response.statusCode();
        this.headers = response.headers();
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /// Returns the media type without parameters, in lower case; empty where the server gives none.
    public String contentType() {
        return headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// Returns the body as it comes in. Reading it fails in time and at its most bytes.
    public InputStream body() {
        return body;
    }

    /// Lets the body take `time` from now on, in place of what was allowed before. Not shorter.
    public void allow(Duration time) {
        body.allow(time);
    }

    /// Returns the whole body.
    public String text() throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    /// Returns the beginning of what a server says when it does not do what it was asked; empty where it can't be read.
    public String excuse() {
        try {
            return new String(body.readNBytes(MOST_EXCUSE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /// Returns `excuse` in one short line.
    public static String beginning(String excuse) {
        var line = excuse.substring(0, Math.min(excuse.length(), 4 * LONGEST_SHOWN)).replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }

    /// Returns how long the server wants to be left alone; empty where it says nothing that can be understood. A date is
    /// compared with the server's own, so that no clock but the server's matters.
    public Optional<Duration> retryAfter() {
        return headers.firstValue("Retry-After").flatMap(value -> value.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : date(value).flatMap(then -> headers.firstValue("Date").flatMap(ServerResponse::date)
                        .map(now -> atLeastNothing(Duration.between(now, then)))));
    }

    private static Duration atLeastNothing(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
