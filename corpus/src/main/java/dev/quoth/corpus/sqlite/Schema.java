package dev.quoth.corpus.sqlite;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/// Brings a store's tables up to date, by the numbered files that make them.
final class Schema {
    private final Path file;
    private final String migrations;
    private final Faults faults;

    Schema(Path file, String migrations, Faults faults) {
        this.file = file;
        this.migrations = migrations;
        this.faults = faults;
    }

    void bringUpToDate(DataSource source) {
        translated(() -> {
            var flyway = flyway(source);
            if (pending(flyway) > 0) {
                flyway.migrate();
            }
        });
    }

    /// Throws [StoreException] where the tables are of an older version, or of none.
    void requireUpToDate(DataSource source) {
        translated(() -> {
            if (pending(flyway(source)) > 0) {
                throw new StoreException(file + " was written by an older version of Quoth; open it once where it "
                        + "can be written", null);
            }
        });
    }

    private void translated(Runnable work) {
        try {
            work.run();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new StoreException(file + " is not a Quoth store (it is some other program's database); "
                        + "move it away or use another --home", e);
            }
            throw faults.translate("making tables", e);
        }
    }

    private Flyway flyway(DataSource source) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(source)
                .locations("classpath:" + migrations)
                .validateMigrationNaming(true)
                .load();
    }

    private int pending(Flyway flyway) {
        var known = flyway.info();
        if (Arrays.stream(known.all()).map(migration -> migration.getState()).anyMatch(Schema::isFromLater)) {
            throw new StoreException(file + " was written by a newer version of Quoth; use that version, "
                    + "or another --home", null);
        }
        return known.pending().length;
    }

    private static boolean isFromLater(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
