package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.wording.DigestPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Leads through setting a digest by buttons: the time, the days, what about.
final class DigestMenu {
    private static final List<String> TIMES = List.of("07:00", "08:30", "12:00", "18:00", "20:30");
    private static final int TIMES_PER_ROW = 3;
    private static final String CHANNEL = " in this channel";

    /// Asks for the time.
    Reply begin(Request request) {
        return next(request, "", Set.of());
    }

    /// Asks for what `chosen` does not say yet.
    ///
    /// @param chosen  a time and days, or a time, or nothing
    /// @param shelves the collections that may be chosen
    Reply next(Request request, String chosen, Set<String> shelves) {
        var says = new DigestSays(request.language());
        var where = Place.of(request, chosen.endsWith(CHANNEL.strip())).isWholeChat() ? CHANNEL : "";
        var words = chosen.replace(CHANNEL.strip(), "").strip();
        if (words.isEmpty()) {
            var buttons = new ArrayList<Button>();
            TIMES.forEach(time -> add(buttons, time, "/digest menu " + time.replace(":", "") + where));
            return says.with(List.of(says.commands(DigestPhrase.MENU_TIME, DigestPhrase.EXAMPLE.in(says.language()))),
                    DigestSays.rows(buttons, TIMES_PER_ROW));
        }
        return words.contains(" ") ? topics(says, words, where, shelves) : days(says, words, where);
    }

    private static Reply days(DigestSays says, String time, String where) {
        var buttons = new ArrayList<Button>();
        var begin = "/digest menu " + time;
        add(buttons, DigestPhrase.EVERY_DAY.in(says.language()), begin + " daily" + where);
        add(buttons, DigestPhrase.WEEKDAYS.in(says.language()), begin + " weekdays" + where);
        add(buttons, DigestPhrase.WEEKENDS.in(says.language()), begin + " weekends" + where);
        return says.with(List.of(says.paragraph(DigestPhrase.MENU_DAYS)), DigestSays.rows(buttons, TIMES_PER_ROW));
    }

    private static Reply topics(DigestSays says, String words, String where, Set<String> shelves) {
        var begin = "/digest on " + words;
        var buttons = new ArrayList<Button>();
        add(buttons, DigestPhrase.EVERYTHING_BUTTON.in(says.language()), begin + where);
        if (shelves.size() > 1) {
            new TreeSet<>(shelves).forEach(
                    shelf -> add(buttons, DigestPhrase.FROM.in(says.language(), shelf),
                            begin + " from " + shelf + where));
        }
        var example = begin + where + " " + DigestPhrase.ABOUT.in(says.language(), "…");
        return says.with(List.of(says.commands(DigestPhrase.MENU_TOPICS, example)), DigestSays.rows(buttons, 1));
    }

    private static void add(List<Button> buttons, String label, String command) {
        DigestSays.button(label, command).ifPresent(buttons::add);
    }
}
