package dev.quoth.corpus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A web server on the loopback interface that answers as it was told, keeps what it was asked, and misbehaves by name.
/// What it was told nothing about is not found.
public final class Loopback implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /// What was asked.
    ///
    /// @param path    with its query
    /// @param headers by their names in lower case
    public record Request(String method, String path, Map<String, String> headers, String body) {}

    /// How a request is answered.
    @FunctionalInterface
    public interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    /// Starts a server on any free port.
    public Loopback() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /// Answers requests for `path` with each of `scripted` in turn, and with the last one from then on.
    public Loopback on(String path, Answer... scripted) {
        answers.put(path, new ArrayDeque<>(List.of(scripted)));
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// Returns the host and the port as they stand in addresses.
    public String host() {
        return "127.0.0.1:" + port();
    }

    /// Returns the address of `path`.
    public String at(String path) {
        return "http://" + host() + path;
    }

    /// Returns what was asked so far, without robots.txt.
    public List<Request> requests() {
        return requests.stream().filter(request -> !request.path().equals("/robots.txt")).toList();
    }

    /// Returns how often `path` was asked for.
    public long count(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        requests.add(new Request(exchange.getRequestMethod(), path, headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            next(path).give(exchange);
        }
    }

    private Answer next(String path) {
        var scripted = answers.get(path);
        if (scripted == null) {
            return status(404);
        }
        synchronized (scripted) {
            return scripted.size() > 1 ? scripted.remove() : scripted.element();
        }
    }

    /// Gives `html` as a page in UTF-8.
    public static Answer page(String html) {
        return content("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /// Gives `content`; `headers` are names and values in turn.
    public static Answer content(String type, byte[] content, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            addHeaders(exchange, headers);
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        };
    }

    /// Gives a page with the mark `etag`, or 304 where that is what the asker has.
    public static Answer tagged(String etag, String html) {
        return exchange -> {
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status(304).give(exchange);
            } else {
                content("text/html", html.getBytes(StandardCharsets.UTF_8), "ETag", etag).give(exchange);
            }
        };
    }

    /// Gives no page; `headers` are names and values in turn.
    public static Answer status(int status, String... headers) {
        return exchange -> {
            addHeaders(exchange, headers);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Answer redirect(int status, String target) {
        return status(status, "Location", target);
    }

    /// Sends as much as the asker takes, without an end.
    public static Answer endlessStream() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            var piece = "<p>and so on, ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        };
    }

    /// Sends a byte at a time, without an end.
    public static Answer slowDrip(Duration pause) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause(pause);
            }
        };
    }

    /// Takes the request and says nothing.
    public static Answer silence(Duration time) {
        return exchange -> pause(time);
    }

    /// Closes the connection without an answer.
    public static Answer dropped() {
        return HttpExchange::close;
    }

    /// Promises more than it sends.
    public static Answer brokenOff() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /// Sends few bytes that unpack to `size` bytes.
    public static Answer gzipBomb(int size) {
        return content("text/html", packed(new byte[size]), "Content-Encoding", "gzip");
    }

    public static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void addHeaders(HttpExchange exchange, String... headers) {
        for (int at = 0; at < headers.length; at += 2) {
            // The server writes a byte for each char; many real ones write UTF-8.
            var bytes = headers[at + 1].getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set(headers[at], new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server was closed", e);
        }
    }
}
