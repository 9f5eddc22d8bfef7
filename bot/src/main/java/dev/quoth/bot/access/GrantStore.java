package dev.quoth.bot.access;

import dev.quoth.config.Principal;
import java.util.List;
import java.util.Optional;

/// Keeps the rights that were given in chats; one for each person and chat. Safe for use by several threads. All methods
/// throw [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface GrantStore {

    Optional<Grant> find(Principal principal);

    /// Returns all, those given first before others.
    List<Grant> all();

    /// Stores `grant` in place of the one of the same principal.
    void put(Grant grant);

    /// Forgets the right of `principal`; does nothing where it has none.
    void remove(Principal principal);
}
