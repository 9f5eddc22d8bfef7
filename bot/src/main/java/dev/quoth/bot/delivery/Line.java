package dev.quoth.bot.delivery;

/// A platform that we are connected to, and how many requests it takes.
public record Line(Adapter adapter, Limits limits) {

    /// Returns the line of `adapter` with the limits that its platform documents.
    public static Line of(Adapter adapter) {
        return new Line(adapter, Limits.of(adapter.platform()));
    }
}
