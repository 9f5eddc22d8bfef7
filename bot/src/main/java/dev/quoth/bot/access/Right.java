package dev.quoth.bot.access;

import java.util.Set;

/// What a person or a chat was given.
public sealed interface Right {

    /// May do everything; only people are operators.
    record Operator() implements Right {}

    /// May ask about `collections`; about every one where that is empty.
    record Guest(Set<String> collections) implements Right {
        public Guest {
            collections = Set.copyOf(collections);
        }
    }

    /// May not ask, whoever else is let in.
    record Denied() implements Right {}
}
