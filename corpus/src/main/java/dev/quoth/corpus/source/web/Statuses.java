package dev.quoth.corpus.source.web;

import dev.quoth.corpus.source.Bytes;

/// What the numbers in front of answers say.
final class Statuses {

    private Statuses() {}

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /// Returns what an answer that holds no page comes to.
    static Bytes withoutPage(int status) {
        return switch (status) {
            case 404, 410 -> new Bytes.Gone("is not there (" + status + ")");
            case 401, 402, 403, 407, 451 -> new Bytes.Unreadable("is closed to us (" + status + ")");
            case 429 -> new Bytes.Unreadable("has a server that wants to be left alone (429)");
            default -> new Bytes.Unreadable(status >= 500
                    ? "has a server that fails (" + status + ")"
                    : "gives no page (" + status + ")");
        };
    }
}
