package dev.quoth.corpus.source;

/// A page of the web that was asked for already, to see what it is.
record FetchedPage(String address, Bytes bytes) implements Found.Item {

    @Override
    public Bytes read(long mostBytes, Validators before) {
        return bytes instanceof Bytes.Whole whole && whole.content().length > mostBytes
                ? Bytes.TooLarge.than(mostBytes)
                : bytes;
    }
}
