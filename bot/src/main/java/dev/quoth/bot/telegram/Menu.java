package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.UserId;
import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The commands that people are offered when they type `/`.
///
/// @param entries   in the order in which they are shown
/// @param operators who is also offered what is for operators
public record Menu(List<Entry> entries, List<UserId> operators) {

    /// Telegram takes no more.
    private static final int MOST = 100;

    public Menu {
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("a menu must have at most 100 commands, got " + entries.size());
        }
        entries = List.copyOf(entries);
        operators = List.copyOf(operators);
    }

    /// A command.
    ///
    /// @param name    1 to 32 of a-z, 0-9 and _
    /// @param summary what it does, in each language, on one line
    public record Entry(String name, Map<Language, String> summary, boolean isForOperators) {
        public Entry {
            if (!name.matches("[a-z0-9_]{1,32}")) {
                throw new IllegalArgumentException("a command must be 1 to 32 of a-z 0-9 _, got '" + name + "'");
            }
            summary = Map.copyOf(summary);
            if (!summary.keySet().containsAll(Set.of(Language.values()))) {
                throw new IllegalArgumentException("/" + name + " must be summed up in all languages, got " + summary);
            }
        }
    }

    Set<String> names() {
        return entries.stream().map(Entry::name).collect(Collectors.toUnmodifiableSet());
    }
}
