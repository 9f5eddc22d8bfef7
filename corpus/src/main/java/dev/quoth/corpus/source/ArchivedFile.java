package dev.quoth.corpus.source;

/// A file in an archive.
final class ArchivedFile implements Found.Item {
    private final String address;
    private final byte[] content;

    ArchivedFile(String address, byte[] content) {
        this.address = address;
        this.content = content;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Bytes read(long mostBytes, Validators before) {
        return content.length > mostBytes
                ? Bytes.TooLarge.than(mostBytes)
                : new Bytes.Whole(content, null, Validators.NONE);
    }
}
