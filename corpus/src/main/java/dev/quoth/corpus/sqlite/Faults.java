package dev.quoth.corpus.sqlite;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in one line what went wrong with a store's file, and what to do.
record Faults(Path file) {

    StoreException translate(String doing, Throwable fault) {
        return new StoreException(message(doing, fault), fault);
    }

    private String message(String doing, Throwable fault) {
        var sqlite = sqlite(fault);
        if (sqlite == null) {
            return doing + " in " + file + " failed: " + innermost(fault);
        }
        // The low byte is the error; what is above it only says where in SQLite it came up.
        var error = SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
        return switch (error) {
            case SQLITE_NOTADB ->
                file + " is not a Quoth store (it is no SQLite database); move it away or use another --home";
            case SQLITE_CORRUPT ->
                file + " is damaged; move it away and add your documents again, or put a backup in its place";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                file + " can't be opened for writing; give yourself the right to write it and its folder, "
                        + "or use another --home";
            case SQLITE_FULL -> file + " can't grow, the disk is full; make room and run the command again";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                file + " is in use by another process; wait for it to end and run the command again";
            default -> doing + " in " + file + " failed: " + sqlite.getMessage();
        };
    }

    private static @Nullable SQLiteException sqlite(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException found) {
                return found;
            }
        }
        return null;
    }

    private static String innermost(Throwable fault) {
        var cause = fault;
        for (var next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }
}
