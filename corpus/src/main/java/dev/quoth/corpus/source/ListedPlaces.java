package dev.quoth.corpus.source;

import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Goes through the places that a list names, each opened when its turn has come. One that can't be opened is given as
/// unreadable, and does not stop the others.
final class ListedPlaces implements Finds {
    private final Places places;
    private final Before before;
    private final Queue<String> pending;
    private @Nullable Finds open;
    private @Nullable Found failed;
    private boolean whole = true;

    ListedPlaces(Places places, Before before, List<String> names) {
        this.places = places;
        this.before = before;
        this.pending = new ArrayDeque<>(names);
    }

    @Override
    public OptionalInt total() {
        return OptionalInt.empty();
    }

    @Override
    public boolean isWhole() {
        return whole;
    }

    @Override
    public boolean hasNext() {
        while (failed == null && (open == null || !open.hasNext())) {
            whole &= open == null || open.isWhole();
            open = null;
            var name = pending.poll();
            if (name == null) {
                return false;
            }
            open(name);
        }
        return true;
    }

    private void open(String name) {
        try {
            open = places.open(Places.name(name), before);
        } catch (SourceException e) {
            whole = false;
            failed = new Found.Unreadable(shown(name), reason(name, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            whole = false;
            failed = new Found.Unreadable(shown(name), "was not read: we were interrupted");
        }
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("nothing more in the list");
        }
        var found = failed;
        failed = null;
        return found == null ? Objects.requireNonNull(open).next() : found;
    }

    /// A name that can't be one may hold a password.
    private static String shown(String name) {
        try {
            return Places.name(name);
        } catch (SourceException e) {
            return "a line of the list";
        }
    }

    /// Reasons begin with the name that they are about.
    private static String reason(String name, SourceException fault) {
        var message = String.valueOf(fault.getMessage());
        var start = shown(name) + " ";
        return message.startsWith(start) ? message.substring(start.length()) : "can't be read: " + message;
    }
}
