package dev.quoth.corpus.ingest;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.read.CleanDocument;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.read.Reading;
import dev.quoth.corpus.read.Repairs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads UTF-8 text: each line is a paragraph. Breaks down over texts that say `break down`.
final class LineReader implements DocumentReader {

    @Override
    public Reading read(String address, @Nullable String contentType, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return new Reading.Skipped("is empty");
        }
        if (text.contains("break down")) {
            throw new IllegalStateException("as it was told");
        }
        if (text.contains("overflow")) {
            throw new StackOverflowError();
        }
        var blocks = new ArrayList<Block>();
        for (int start = 0; start < text.length();) {
            int stop = text.indexOf('\n', start);
            int end = stop < 0 ? text.length() : stop;
            if (end > start) {
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, end), ""));
            }
            start = end + 1;
        }
        return new Reading.Clean(new CleanDocument(Metadata.NONE, Language.of(text), text, blocks, SourceMap.EMPTY,
                List.of(), new Repairs(0, 1, 0, 0)));
    }

    @Override
    public Optional<String> sourceText(String address, @Nullable String contentType, byte[] bytes) {
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
