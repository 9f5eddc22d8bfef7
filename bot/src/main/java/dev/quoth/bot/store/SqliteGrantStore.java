package dev.quoth.bot.store;

import dev.quoth.bot.access.Grant;
import dev.quoth.bot.access.GrantStore;
import dev.quoth.bot.access.Right;
import dev.quoth.config.Principal;
import dev.quoth.corpus.sqlite.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The rights that were given in chats.
final class SqliteGrantStore implements GrantStore {
    private static final String COLUMNS = "SELECT principal, standing, cause, granted_at FROM access_grant ";

    private final Database database;

    SqliteGrantStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Grant> find(Principal principal) {
        return database.read("reading the right of " + principal, handle -> handle
                .select(COLUMNS + "WHERE principal = ?", principal.toString())
                .map((row, context) -> grant(handle, row)).findOne());
    }

    @Override
    public List<Grant> all() {
        return database.read("reading who has a right", handle -> handle
                .select(COLUMNS + "ORDER BY granted_at, principal").map((row, context) -> grant(handle, row)).list());
    }

    private static Grant grant(Handle handle, ResultSet row) throws SQLException {
        var principal = row.getString(1);
        Right right = switch (row.getString(2)) {
            case "operator" -> new Right.Operator();
            case "denied" -> new Right.Denied();
            default -> new Right.Guest(collections(handle, principal));
        };
        return new Grant(Principal.parse(principal), right, row.getString(3), Instant.ofEpochMilli(row.getLong(4)));
    }

    private static Set<String> collections(Handle handle, String principal) {
        return handle.select("SELECT collection FROM access_collection WHERE principal = ?", principal)
                .mapTo(String.class).collect(Collectors.toSet());
    }

    @Override
    public void put(Grant grant) {
        var principal = grant.principal().toString();
        database.write("storing the right of " + principal, handle -> {
            handle.execute("DELETE FROM access_grant WHERE principal = ?", principal);
            handle.execute("""
                           INSERT INTO access_grant (principal, standing, cause, granted_at)
                           VALUES (?, ?, ?, ?)""", principal, standing(grant.right()), grant.cause(),
                    grant.at().toEpochMilli());
            if (grant.right() instanceof Right.Guest(var collections)) {
                collections.forEach(collection -> handle.execute(
                        "INSERT INTO access_collection (principal, collection) VALUES (?, ?)", principal, collection));
            }
            return grant;
        });
    }

    private static String standing(Right right) {
        return switch (right) {
            case Right.Operator operator -> "operator";
            case Right.Guest guest -> "guest";
            case Right.Denied denied -> "denied";
        };
    }

    @Override
    public void remove(Principal principal) {
        database.write("forgetting the right of " + principal,
                handle -> handle.execute("DELETE FROM access_grant WHERE principal = ?", principal.toString()));
    }
}
