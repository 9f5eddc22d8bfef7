package dev.quoth.corpus.source;

import java.util.Iterator;
import java.util.OptionalInt;

/// What stands at a place, one after the other, in an order that is the same as long as nothing changes there; each is
/// looked up only when it is asked for.
public interface Finds extends Iterator<Found> {

    /// Returns how many there are, where that can be told without asking a server. Throws InterruptedException where this
    /// thread was interrupted meanwhile.
    OptionalInt total() throws InterruptedException;

    /// Whether what was not given is no longer at the place; to be asked when all is given. It may still be there where
    /// the place is a feed, which names only its newest entries, where it lists more than is read, or where a part of it
    /// can't be read now.
    boolean isWhole();
}
