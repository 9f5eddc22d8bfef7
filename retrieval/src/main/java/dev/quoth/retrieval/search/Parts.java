package dev.quoth.retrieval.search;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Which parts take part in finding and ranking.
public record Parts(Set<Part> on) {

    /// What the product uses.
    public static final Parts ALL = new Parts(EnumSet.allOf(Part.class));

    public Parts {
        var own = EnumSet.noneOf(Part.class);
        own.addAll(on);
        on = Collections.unmodifiableSet(own);
    }

    /// Returns these parts but for those `off`.
    public Parts without(Collection<Part> off) {
        var left = EnumSet.noneOf(Part.class);
        on.stream().filter(part -> !off.contains(part)).forEach(left::add);
        return new Parts(left);
    }

    /// Whether `part` takes part.
    public boolean have(Part part) {
        return on.contains(part);
    }
}
