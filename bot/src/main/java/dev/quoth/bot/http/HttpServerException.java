package dev.quoth.bot.http;

/// Our server can't start; the message says why and what to do.
public final class HttpServerException extends RuntimeException {

    HttpServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
