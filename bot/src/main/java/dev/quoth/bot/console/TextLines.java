package dev.quoth.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Lines of text, one after the other.
record TextLines(BufferedReader reader, boolean isOwned) implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Returns the next line, or null after the last.
    @Nullable
    String next() {
        try {
            var line = reader.readLine();
            return line != null && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        } catch (IOException e) {
            throw new UsageException("the input can't be read to its end: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            if (isOwned) {
                reader.close();
            }
        } catch (IOException e) {
            // Nothing was written to it.
        }
    }
}
