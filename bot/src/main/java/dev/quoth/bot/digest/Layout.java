package dev.quoth.bot.digest;

import dev.quoth.bot.digest.Edition.Group;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Decides what an edition tells in full, what it only names, and what waits (decision 22): the best stories are told, at
/// least one of each topic where there is room; of the rest those that have waited longest are named.
record Layout(Plan plan) {

    private static final int LEAST_NAMED = 10;
    private static final int MOST_NAMED = 40;

    /// The time that an edition is about.
    record Period(Instant from, Instant to) {}

    /// @param stories best first
    /// @param again   documents whose story was told before
    Edition edition(List<Story> stories, List<Piece> again, Finds finds, Period period) {
        var told = told(stories);
        int named = Math.clamp(2L * plan.items(), LEAST_NAMED, MOST_NAMED);
        var rest = stories.stream().filter(story -> !told.contains(story))
                .sorted(Comparator.comparingLong(story -> story.lead().arrival().generation())).toList();
        var waiting = new HashSet<>(finds.unseen());
        rest.stream().skip(named).forEach(story -> {
            waiting.add(story.lead().label().id());
            story.others().forEach(other -> waiting.add(other.label().id()));
        });
        again.stream().skip(named).forEach(piece -> waiting.add(piece.label().id()));
        return new Edition(groups(told), rest.stream().limit(named).map(Story::item).toList(),
                again.stream().limit(named).map(Piece::asOther).toList(), waiting, period.from(), period.to(),
                finds.upTo());
    }

    private Set<Story> told(List<Story> stories) {
        var quotable = stories.stream().filter(Story::isQuotable).toList();
        var told = new LinkedHashSet<Story>();
        IntStream.range(0, plan.topics().size()).forEach(topic -> quotable.stream()
                .filter(story -> story.topic().orElse(-1) == topic).findFirst()
                .filter(story -> told.size() < plan.items()).ifPresent(told::add));
        quotable.stream().filter(story -> told.size() < plan.items()).forEach(told::add);
        return told;
    }

    private List<Group> groups(Set<Story> told) {
        if (plan.topics().isEmpty()) {
            return told.isEmpty() ? List.of() : List.of(new Group(Optional.empty(), items(told, -1)));
        }
        var groups = new ArrayList<Group>();
        for (int topic = 0; topic < plan.topics().size(); topic++) {
            var items = items(told, topic);
            if (!items.isEmpty()) {
                groups.add(new Group(Optional.of(plan.topics().get(topic)), items));
            }
        }
        return groups;
    }

    /// Best first; a topic's best was only chosen first.
    private static List<EditionItem> items(Set<Story> told, int topic) {
        return told.stream().filter(story -> story.topic().orElse(-1) == topic).map(Story::item).toList();
    }
}
