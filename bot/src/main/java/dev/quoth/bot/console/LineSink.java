package dev.quoth.bot.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Where lines of results go, as UTF-8.
///
/// @param name    what people call it
/// @param isOwned whether it is closed with this
record LineSink(OutputStream out, String name, boolean isOwned) implements AutoCloseable {

    /// Writes `line`, so that whoever reads has it at once. Throws [BrokenPipeException] where nobody reads any more and
    /// [OutputException] where it can't be written otherwise.
    void print(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// Java tells a reader that is gone from a full disk by the system's words alone.
    private RuntimeException failure(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe")
                ? new BrokenPipeException()
                : new OutputException(name + " can't be written: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            if (isOwned) {
                out.close();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
