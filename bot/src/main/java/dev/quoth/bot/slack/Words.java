package dev.quoth.bot.slack;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people write, without Slack's mark-up.
final class Words {

    /// `<@U012|name>`, `<#C012|name>`, `<!here>`, `<!subteam^S012|@name>`, `<!date^…|words>`, `<https://…|words>`.
    private static final Pattern MARKED = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern AROUND_NAME = Pattern.compile("^[\\s,:;，、：；]+");
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");
    /// A number, or the name of a citation.
    private static final String NAMED = "(?:[0-9]{1,4}|[a-z0-9]{12}-[0-9]{1,4})";
    /// A command that was written without its slash, alone or with one of these.
    private static final Pattern BARE = Pattern.compile("([A-Za-z]{1,32})(\\s+" + NAMED + ")?");

    private Words() {}

    /// Returns what `text` says, without the mention of `us`.
    static String of(String text, String us) {
        var unmarked = MARKED.matcher(withoutUs(text, us)).replaceAll(mark -> quoted(said(mark)));
        return SPACES.matcher(entities(AROUND_NAME.matcher(unmarked).replaceFirst(""))).replaceAll(" ").strip();
    }

    /// Returns what `text`, said to us in a mention, says: `sources` alone is the command there, for commands do not work in
    /// threads.
    static String mention(String text, String us, Set<String> commands) {
        return command(of(text, us), commands);
    }

    private static String command(String words, Set<String> commands) {
        var bare = BARE.matcher(words);
        return bare.matches() && commands.contains(bare.group(1).toLowerCase(Locale.ROOT))
                ? "/" + bare.group(1).toLowerCase(Locale.ROOT) + (bare.group(2) == null ? "" : bare.group(2))
                : words;
    }

    /// Returns what the slash command `name`, given with `text`, says. `/ask` and `/quoth` only call us; what follows them is
    /// the question, or for the latter a command.
    static String slash(String name, String text, Set<String> commands) {
        var words = of(text, "");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "/ask" -> words.isEmpty() ? "/ask" : words;
            case "/quoth" -> words.isEmpty() ? "/help" : called(words, commands);
            default -> (name.toLowerCase(Locale.ROOT) + " " + words).strip();
        };
    }

    private static String called(String words, Set<String> commands) {
        int space = words.indexOf(' ');
        var first = (space < 0 ? words : words.substring(0, space)).toLowerCase(Locale.ROOT);
        var rest = space < 0 ? "" : words.substring(space);
        // «source» alone may begin a question.
        boolean isSource = first.equals("source") && !rest.isBlank() && !rest.strip().matches(NAMED);
        boolean isCommand = commands.contains(first) && !isSource;
        return isCommand ? "/" + first + rest : words;
    }

    private static String withoutUs(String text, String us) {
        return us.isEmpty()
                ? text
                : Pattern.compile("<@" + Pattern.quote(us) + "(?:\\|[^<>]*)?>").matcher(text).replaceAll(" ");
    }

    private static String said(MatchResult mark) {
        var name = mark.group(2);
        var words = mark.group(3) == null ? "" : mark.group(3);
        return switch (mark.group(1)) {
            case "@" -> "@" + (words.isEmpty() ? name : words);
            case "#" -> "#" + (words.isEmpty() ? name : words);
            case "!" -> words.isEmpty() ? "@" + name : words;
            default -> words.isEmpty() ? name.replaceFirst("^(?:mailto|tel):", "") : words;
        };
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
