package dev.quoth.bot.telegram;

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

/// Our connections to the Bot API. Nothing is sent twice behind our back, and a failure says whether the request had left.
final class Connections implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// Servers close what lies idle; a request on such a connection would be lost without a word.
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final int AT_ONCE = 64;

    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("telegram-http-", 0).factory());
    private final OkHttpClient client;

    /// @param patience how long a response may take
    Connections(Duration patience) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        client = new OkHttpClient.Builder().dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE / 8, IDLE.toSeconds(), TimeUnit.SECONDS))
                .connectTimeout(CONNECT).readTimeout(patience).writeTimeout(patience)
                .callTimeout(patience.plus(CONNECT)).retryOnConnectionFailure(false).followRedirects(false)
                .addInterceptor(Connections::tellingWhetherItLeft).addNetworkInterceptor(Connections::leaving).build();
    }

    OkHttpClient client() {
        return client;
    }

    /// The request never left.
    static final class NotSentException extends IOException {
        private NotSentException(IOException cause) {
            super(cause);
        }
    }

    /// The server, or one before it, is out of order.
    static final class OutOfOrderException extends IOException {
        private OutOfOrderException(int status) {
            super("the server says " + status);
        }
    }

    private static final class Departure {
        private volatile boolean isPast;
    }

    private static Response tellingWhetherItLeft(Interceptor.Chain chain) throws IOException {
        var departure = new Departure();
        Response response;
        try {
            response = chain.proceed(chain.request().newBuilder().tag(Departure.class, departure).build());
        } catch (IOException e) {
            throw departure.isPast ? e : new NotSentException(e);
        }
        if (response.code() >= 500) {
            response.close();
            throw new OutOfOrderException(response.code());
        }
        return response;
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
