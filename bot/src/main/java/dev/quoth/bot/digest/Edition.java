package dev.quoth.bot.digest;

import dev.quoth.corpus.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one issue of a digest tells: the best documents as items, others by their titles, and what there is no room for
/// waits for the next one (decision 22).
///
/// @param groups  what it tells, by topic; may be empty
/// @param brief   what it only names
/// @param again   documents that came to tell a story that was told before
/// @param waiting what the next edition is to tell
/// @param from    since when what it tells arrived
/// @param to      when it was made
/// @param upTo    how far the documents were looked at
public record Edition(List<Group> groups, List<EditionItem> brief, List<EditionItem.Other> again,
        Set<DocumentId> waiting, Instant from, Instant to, Mark upTo) {

    public Edition {
        groups = List.copyOf(groups);
        brief = List.copyOf(brief);
        again = List.copyOf(again);
        waiting = Set.copyOf(waiting);
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
        return groups.stream().allMatch(group -> group.items.isEmpty()) && brief.isEmpty() && again.isEmpty();
    }

    /// Whether it is said: one that tells nothing is not where its subscriber wants none such, unless it was asked for.
    boolean isSaid(Plan plan, Occasion occasion) {
        return !isEmpty() || !plan.isOnlyWithNews() || occasion.kind() == Occasion.Kind.NOW;
    }
}
