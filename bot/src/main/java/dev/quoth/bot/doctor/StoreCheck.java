package dev.quoth.bot.doctor;

import java.util.List;
import java.util.function.Supplier;

/// Whether a store is whole.
///
/// @param what    what is stored in it
/// @param damages what is damaged, a few lines at most
record StoreCheck(String what, Supplier<List<String>> damages) implements Check {

    @Override
    public String name() {
        return "store of " + what;
    }

    @Override
    public Finding run() {
        var found = damages.get();
        return found.isEmpty()
                ? new Finding.Fine("it is whole")
                : new Finding.Failed("it is damaged: " + String.join("; ", found),
                        "put a backup in its place, or move it away and begin anew");
    }
}
