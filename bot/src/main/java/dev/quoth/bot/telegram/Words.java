package dev.quoth.bot.telegram;

import dev.quoth.bot.telegram.Update.Entity;
import dev.quoth.bot.telegram.Update.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a message says to us.
///
/// @param text      what was written, without our name; a command begins with `/` and carries no `@name`
/// @param isForUs whether it names us: by a command, a mention or as an answer to a message of ours. In groups nothing else
///                concerns us, even where we are shown all that is said, and a command to another bot never does
record Words(String text, boolean isForUs) {

    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?=\\s|$)");
    private static final Pattern AFTER_NAME = Pattern.compile("^[\\s,:;，、：；]+");
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");

    /// Reads `message` as `bot`.
    ///
    /// @param commands the names of our commands: in a group with several bots a bare command may be meant for another
    static Words of(Message message, Bot bot, Set<String> commands) {
        var mentions = mentions(message, bot);
        var text = without(message.words(), mentions);
        boolean isNamed = !mentions.isEmpty()
                || message.answered().filter(answered -> isFrom(answered, bot)).isPresent();
        var command = COMMAND.matcher(text);
        if (!command.lookingAt()) {
            return new Words(text, isNamed);
        }
        var addressee = command.group(2);
        if (addressee == null) {
            boolean isOurs = commands.contains(command.group(1).toLowerCase(Locale.ROOT));
            return new Words(text, isNamed || isOurs);
        }
        if (!bot.isCalled(addressee)) {
            return new Words(text, false);
        }
        return new Words("/" + command.group(1) + text.substring(command.end()), true);
    }

    private static boolean isFrom(Message message, Bot bot) {
        var from = message.from();
        return from != null && from.id() == bot.id();
    }

    /// Returns where `message` mentions us, in order. Offsets count UTF-16 code units, as Java does.
    private static List<Entity> mentions(Message message, Bot bot) {
        var words = message.words();
        var found = new ArrayList<Entity>();
        for (var mark : message.marks()) {
            int end = mark.offset() + mark.length();
            if (mark.offset() < 0 || mark.length() < 1 || end > words.length()) {
                continue;
            }
            var user = mark.user();
            boolean isUs = switch (mark.type()) {
                case "mention" -> bot.isCalled(words.substring(mark.offset() + 1, end));
                case "text_mention" -> user != null && user.id() == bot.id();
                default -> false;
            };
            if (isUs) {
                found.add(mark);
            }
        }
        return found;
    }

    private static String without(String words, List<Entity> mentions) {
        if (mentions.isEmpty()) {
            return words.strip();
        }
        var text = new StringBuilder(words);
        for (var mention : mentions.reversed()) {
            text.delete(mention.offset(), mention.offset() + mention.length());
        }
        var rest = AFTER_NAME.matcher(text).replaceFirst("");
        return SPACES.matcher(rest).replaceAll(" ").strip();
    }
}
