package dev.quoth.corpus.source;

/// Places without a web.
public final class FilePlaces {

    private FilePlaces() {}

    /// Returns places whose web addresses can't be read.
    public static Places open() {
        return new Places((address, mostBytes, before) -> new Bytes.Unreadable("is not read in this test"), 1);
    }
}
