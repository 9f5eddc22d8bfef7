package dev.quoth.corpus.source.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a server answered.
final class Reply {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Extent extent;

    /// How much of a content was read.
    enum Extent {
        WHOLE, CUT, NOT_READ
    }

    /// @param headers by their names in lower case; of several the first
    Reply(int status, Map<String, String> headers, byte[] body, Extent extent) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.extent = extent;
    }

    int status() {
        return status;
    }

    /// Returns the value of the header `name`, in lower case; null where there is none.
    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /// Returns the content, unpacked: empty where it was not wanted, cut where there is more.
    byte[] body() {
        return body;
    }

    Extent extent() {
        return extent;
    }
}
