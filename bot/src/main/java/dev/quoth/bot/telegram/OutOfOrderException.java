package dev.quoth.bot.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/// The server, or one before it, is out of order.
final class OutOfOrderException extends IOException {
    private static final long serialVersionUID = 1;

    private OutOfOrderException(int status) {
        super("the server says " + status);
    }

    /// Goes on with a request; throws this where that is what comes of it.
    static Response orProceed(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (response.code() >= 500) {
            response.close();
            throw new OutOfOrderException(response.code());
        }
        return response;
    }
}
