package dev.quoth.config;

/// How documents are read.
///
/// @param maxFileSize `corpus.max-file-size`; greater files are skipped and reported; default 50 MB
public record CorpusSettings(ByteSize maxFileSize) {

    static CorpusSettings from(Values values) {
        return new CorpusSettings(values.one("corpus.max-file-size", ByteSize.ofMegabytes(50), ByteSize::parse));
    }
}
