package dev.quoth.bot.access;

import java.util.Set;

/// What somebody may do in a chat.
public sealed interface Permission {

    /// May ask about every collection and let others in.
    record Operator() implements Permission {}

    /// May ask about `collections`; about every one where that is empty.
    record Guest(Set<String> collections) implements Permission {
        public Guest {
            collections = Set.copyOf(collections);
        }
    }

    /// May not ask.
    record Stranger() implements Permission {}
}
