package dev.quoth.bot.delivery;

/// Takes in what arrives.
public interface Intake {

    /// Stores `arrival`, unless an event of its name is stored already, and has it worked on. Once this returned it may be
    /// acknowledged to the platform: it will be answered, whatever happens to this process. Throws
    /// [dev.quoth.corpus.sqlite.StoreException] where it can't be stored.
    void accept(Arrival arrival);
}
