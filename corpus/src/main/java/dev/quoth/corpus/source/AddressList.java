package dev.quoth.corpus.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file that lists places, one a line: web addresses, files, folders. Empty lines, and lines that begin with `#`, are
/// passed over.
final class AddressList {
    /// What a place begins with that is a list whatever stands in it.
    static final String PREFIX = "list:";
    /// The largest file that is looked at to see whether it is a list.
    static final long MOST_BYTES = 50L << 20;

    private AddressList() {}

    /// Returns the places that `content` lists: web addresses as they stand there, paths against `folder`.
    static List<String> read(String content, Path folder) {
        return lines(content).map(line -> WebAddress.isMeant(line) || line.startsWith(PREFIX)
                ? line
                : folder.resolve(line).toString()).distinct().toList();
    }

    /// Returns `content` as text where every line of it that counts is a web address, and there is one.
    static Optional<String> recognised(byte[] content) {
        return text(content).filter(text -> lines(text).findAny().isPresent()
                && lines(text).allMatch(line -> WebAddress.isMeant(line) && line.indexOf(' ') < 0));
    }

    /// Returns `content` as text; empty where it is not UTF-8.
    static Optional<String> text(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> lines(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
