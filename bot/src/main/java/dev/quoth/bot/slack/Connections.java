package dev.quoth.bot.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Our connections to Slack. Nothing is sent twice behind our back, and a failure says whether the request had left.
final class Connections implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /// Servers close what lies idle; a request on such a connection would be lost without a word.
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final int KEPT = 8;

    private final OkHttpClient client;

    /// @param patience how long a response may take
    Connections(Duration patience) {
        client = new OkHttpClient.Builder().connectionPool(new ConnectionPool(KEPT, IDLE.toSeconds(), TimeUnit.SECONDS))
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
        client.dispatcher().executorService().shutdown();
    }
}
