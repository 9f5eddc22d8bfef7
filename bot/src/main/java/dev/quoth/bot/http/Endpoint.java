package dev.quoth.bot.http;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Answers what is posted to an address of ours. Safe for use by several threads.
public interface Endpoint {

    /// Returns the answer to `request`. What it throws becomes a status of 500.
    Answer answer(Request request);

    /// What was posted, at most [HttpServer#MOST_BYTES] long.
    final class Request {

        private final byte[] body;
        private final UnaryOperator<@Nullable String> headers;

        Request(byte[] body, UnaryOperator<@Nullable String> headers) {
            this.body = body;
            this.headers = headers;
        }

        public byte[] body() {
            return body.clone();
        }

        /// Returns the header `name`, in whatever case; empty where there is none.
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.apply(name));
        }
    }

    /// A status and what is said with it; `text` may be empty.
    record Answer(int status, String text) {

        /// What was posted is safe with us.
        public static final Answer OK = new Answer(200, "");
    }
}
