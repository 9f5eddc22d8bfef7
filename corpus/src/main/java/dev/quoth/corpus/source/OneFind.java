package dev.quoth.corpus.source;

import java.util.NoSuchElementException;
import java.util.OptionalInt;

/// A place at which one thing stands.
final class OneFind implements Finds {
    private final Found found;
    private boolean given;

    OneFind(Found found) {
        this.found = found;
    }

    @Override
    public OptionalInt total() {
        return OptionalInt.of(1);
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public boolean hasNext() {
        return !given;
    }

    @Override
    public Found next() {
        if (given) {
            throw new NoSuchElementException("nothing more at " + found.address());
        }
        given = true;
        return found;
    }
}
