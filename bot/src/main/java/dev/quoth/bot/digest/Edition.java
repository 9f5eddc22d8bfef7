package dev.quoth.bot.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one issue of a digest tells.
///
/// @param groups what it tells, by topic; may be empty
/// @param from   since when what it tells arrived
/// @param to     when it was made
public record Edition(List<Group> groups, Instant from, Instant to) {

    public Edition {
        groups = List.copyOf(groups);
    }

    /// What it tells about a topic.
    ///
    /// @param topic as the subscriber wrote it; empty where the subscription is about everything
    public record Group(Optional<String> topic, List<EditionItem> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.items.isEmpty());
    }
}
