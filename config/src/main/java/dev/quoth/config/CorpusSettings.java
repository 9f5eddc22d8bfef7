package dev.quoth.config;

import java.time.Duration;

/// How documents are read.
///
/// @param maxFileSize `corpus.max-file-size`; greater files are skipped and reported; default 50 MB
/// @param maxReadTime `corpus.max-read-time`; files that take longer to take apart are skipped and reported; default 2
///                    minutes
public record CorpusSettings(ByteSize maxFileSize, Duration maxReadTime) {

    static CorpusSettings from(Values values) {
        return new CorpusSettings(values.one("corpus.max-file-size", ByteSize.ofMegabytes(50), ByteSize::parse),
                values.one("corpus.max-read-time", Duration.ofMinutes(2), Forms::duration));
    }
}
