package dev.quoth.bot.delivery;

import java.util.List;

/// Takes in what arrives.
public interface Intake {

    /// Stores `arrival`, unless an event of its name is stored already, and has it worked on. Once this returned it may be
    /// acknowledged to the platform: it will be answered, whatever happens to this process. Throws
    /// [dev.quoth.corpus.sqlite.StoreException] where it can't be stored.
    void accept(Arrival arrival);

    /// Does the same with several, all or none of which are stored; quicker than one by one.
    default void acceptAll(List<Arrival> arrivals) {
        arrivals.forEach(this::accept);
    }
}
