package dev.quoth.bot.access;

import java.util.Set;

/// What somebody may do in a chat.
public sealed interface Permission {

    /// Returns what may be asked in the chat, so that all who read along may see the answer.
    Asking asking();

    /// Returns whether operators' commands may be given.
    default boolean isOperator() {
        return this instanceof Operator;
    }

    /// May give operators' commands everywhere. What may be asked is another thing: in a group it is what the group may see.
    record Operator(Asking asking) implements Permission {}

    /// Whether one may ask.
    sealed interface Asking extends Permission {}

    /// May ask about `collections`; about every one where that is empty.
    record Guest(Set<String> collections) implements Asking {

        /// May ask about every collection.
        public static final Guest OF_ALL = new Guest(Set.of());

        public Guest {
            collections = Set.copyOf(collections);
        }

        @Override
        public Asking asking() {
            return this;
        }

        /// Returns whether documents of `collection` may be shown.
        public boolean maySee(String collection) {
            return collections.isEmpty() || collections.contains(collection);
        }
    }

    /// May not ask.
    record Stranger() implements Asking {

        @Override
        public Asking asking() {
            return this;
        }
    }
}
