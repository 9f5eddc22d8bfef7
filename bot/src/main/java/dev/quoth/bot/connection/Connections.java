package dev.quoth.bot.connection;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Our connections to a platform. Nothing is sent twice behind our back, and a failure says whether the request had left: one
/// that did not is a [NotSentException].
public final class Connections implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// Servers close what lies idle; a request on such a connection would be lost without a word.
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final int AT_ONCE = 64;
    private static final int KEPT = 8;

    private final ExecutorService threads;
    private final OkHttpClient client;

    /// @param platform what its threads are called by
    /// @param patience how long a response may take
    public Connections(String platform, Duration patience) {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name(platform + "-http-", 0).factory());
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        client = new OkHttpClient.Builder().dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(KEPT, IDLE.toSeconds(), TimeUnit.SECONDS)).connectTimeout(CONNECT)
                .readTimeout(patience).writeTimeout(patience).callTimeout(patience.plus(CONNECT))
                .retryOnConnectionFailure(false).followRedirects(false)
                .addInterceptor(Connections::tellingWhetherItLeft).addNetworkInterceptor(Connections::leaving).build();
    }

    /// Returns what sends requests over them. What is made of it closes with them.
    public OkHttpClient client() {
        return client;
    }

    /// The request never left.
    public static final class NotSentException extends IOException {
        private static final long serialVersionUID = 1;

        private NotSentException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static final class Departure {
        private volatile boolean isPast;
    }

    private static Response tellingWhetherItLeft(Interceptor.Chain chain) throws IOException {
        var departure = new Departure();
        try {
            return chain.proceed(chain.request().newBuilder().tag(Departure.class, departure).build());
        } catch (IOException e) {
            throw departure.isPast ? e : new NotSentException(e);
        }
    }

    private static Response leaving(Interceptor.Chain chain) throws IOException {
        var departure = chain.request().tag(Departure.class);
        if (departure != null) {
            departure.isPast = true;
        }
        return chain.proceed(chain.request());
    }

    /// Ends all requests at once.
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
        threads.shutdown();
    }
}
