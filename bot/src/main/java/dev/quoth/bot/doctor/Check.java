package dev.quoth.bot.doctor;

/// One thing that must be well. It changes nothing and may take some seconds.
public interface Check {

    /// Returns what is looked at, in a word or two, such as `settings`.
    String name();

    /// Looks. What it throws counts as failed.
    Finding run() throws InterruptedException;
}
