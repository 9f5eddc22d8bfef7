package dev.quoth.corpus.source.web;

import dev.quoth.config.WebSettings;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.source.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/// Asks one server once: no redirects, retries, cookies, passwords or proxies; within a time that counts for all of it,
/// from the look-up of the name to the last byte. Safe for use by several threads.
final class Exchange implements AutoCloseable {
    /// The longest that connecting to one address of a host may take.
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_CONNECTIONS_TO_HOST = 10;

    private final Duration timeout;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("quoth-web-", 1).factory());

    Exchange(WebSettings settings, NameLookup lookup) {
        timeout = settings.timeout();
        var patience = Timeout.of(timeout);
        var connections = new DirectConnections();
        connections.setDnsResolver(new PublicHosts(lookup, settings.allowPrivate()));
        // Addresses stand in headers as they are, though they should not.
        connections.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                .charCodingConfig(CharCodingConfig.custom().setCharset(StandardCharsets.UTF_8)
                        .setMalformedInputAction(CodingErrorAction.REPLACE)
                        .setUnmappableInputAction(CodingErrorAction.REPLACE).build())
                .build());
        connections.setMaxConnTotal(MOST_CONNECTIONS);
        connections.setMaxConnPerRoute(MOST_CONNECTIONS_TO_HOST);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(patience.compareTo(CONNECT) < 0 ? patience : CONNECT).setSocketTimeout(patience)
                .build());
        client = HttpClients.custom().setConnectionManager(connections.build())
                .setUserAgent(settings.userAgent())
                .setDefaultHeaders(List.of(
                        new BasicHeader("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"),
                        new BasicHeader("Accept-Language", "*")))
                .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(patience)
                        .setResponseTimeout(patience).setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false).build())
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .build();
    }

    /// What is asked for.
    ///
    /// @param mostBytes the most that is read of a content, unpacked
    /// @param wanted    the statuses of answers whose content is read
    /// @param before    what makes the request conditional
    record Request(WebAddress address, long mostBytes, IntPredicate wanted, Validators before) {}

    /// Returns the answer. Throws IOException where there is none, [java.net.SocketTimeoutException] where it took too long.
    Reply get(Request request) throws IOException, InterruptedException {
        var get = new HttpGet("/");
        get.setScheme(request.address().scheme());
        get.setPath(request.address().path());
        addConditions(get, request.before());
        var reply = threads.submit(() -> answer(get, request));
        try {
            return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TooSlowException(timeout);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IOException(e.getCause());
        } finally {
            get.cancel();
            reply.cancel(true);
        }
    }

    private static void addConditions(HttpGet get, Validators before) {
        if (before.etag() != null) {
            get.addHeader("If-None-Match", before.etag());
        }
        if (before.lastModified() != null) {
            get.addHeader("If-Modified-Since", before.lastModified());
        }
    }

    private Reply answer(HttpGet get, Request request) throws IOException {
        var address = request.address();
        var host = address.host();
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            return reply(client.executeOpen(new HttpHost(address.scheme(), bare, address.port()), get, null), request);
        } finally {
            // Closing the answer would read the rest of it, which may be without an end: this drops the connection.
            get.cancel();
        }
    }

    private static Reply reply(ClassicHttpResponse response, Request request) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        int status = response.getCode();
        var entity = response.getEntity();
        if (entity == null) {
            return new Reply(status, headers, new byte[0], Reply.Extent.WHOLE);
        }
        if (!request.wanted().test(status) || MediaTypes.refused(headers.get("content-type")).isPresent()) {
            return new Reply(status, headers, new byte[0], Reply.Extent.NOT_READ);
        }
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(Math.toIntExact(request.mostBytes()));
        boolean more = body.length == request.mostBytes() && content.read() >= 0;
        return new Reply(status, headers, body, more ? Reply.Extent.CUT : Reply.Extent.WHOLE);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        threads.shutdownNow();
    }
}
