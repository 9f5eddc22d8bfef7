package dev.quoth.corpus.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks into a store's file past the store.
public final class StoreCheck {
    private StoreCheck() {}

    /// Returns what SQLite's own checks find wrong with the file and its references; none for a sound store.
    public static List<String> problems(Path file) throws SQLException {
        var problems = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var work = connection.createStatement()) {
            try (var rows = work.executeQuery("PRAGMA integrity_check")) {
                while (rows.next()) {
                    problems.add(rows.getString(1));
                }
            }
            problems.remove("ok");
            try (var rows = work.executeQuery("PRAGMA foreign_key_check")) {
                while (rows.next()) {
                    problems.add("a row of " + rows.getString(1) + " points nowhere");
                }
            }
        }
        return problems;
    }
}
