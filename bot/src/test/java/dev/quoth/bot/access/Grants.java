package dev.quoth.bot.access;

import dev.quoth.config.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rights that are kept in memory.
final class Grants implements GrantStore {
    private final Map<Principal, Grant> grants = new LinkedHashMap<>();

    @Override
    public Optional<Grant> find(Principal principal) {
        return Optional.ofNullable(grants.get(principal));
    }

    @Override
    public List<Grant> all() {
        return List.copyOf(grants.values());
    }

    @Override
    public void put(Grant grant) {
        grants.put(grant.principal(), grant);
    }

    @Override
    public void remove(Principal principal) {
        grants.remove(principal);
    }
}
