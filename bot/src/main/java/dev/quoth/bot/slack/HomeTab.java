package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.slack.HomeContent.Home;
import dev.quoth.bot.wording.SlackPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// App Home.
final class HomeTab {

    private static final int MOST_ITEMS = 10;
    private static final int MOST_BLOCKS = 90;

    private HomeTab() {}

    /// Returns the view that shows `home` to `user`.
    static ObjectNode view(Home home, UserId user) {
        var language = home.language();
        var parts = new ArrayList<ReplyPart>();
        if (home.isLetIn()) {
            parts.add(heading(SlackPhrase.HOME_HEADING.in(language)));
            parts.add(ReplyPart.Paragraph.of(SlackPhrase.HOME_ASK.in(language)));
            addItems(parts, SlackPhrase.HOME_EXAMPLES.in(language), plain(home.examples()));
            addItems(parts, SlackPhrase.HOME_COLLECTIONS.in(language), plain(home.collections()));
            addItems(parts, SlackPhrase.HOME_DIGESTS.in(language), plain(home.digests()));
            addItems(parts, SlackPhrase.HOME_RECENT.in(language), home.recent().stream()
                    .map(recent -> List.of(new Run(recent.question(), Run.Style.PLAIN, recent.link()))).toList());
        } else {
            parts.add(ReplyPart.Paragraph.of(SlackPhrase.HOME_STRANGER.in(language, user)));
        }
        var message = new Reply.Message(language, Optional.empty(), parts, List.of(), Reply.Audience.ASKER);
        var view = Json.typed("home");
        view.set("blocks", blocks(Blocks.of(message)));
        return view;
    }

    private static ReplyPart heading(String text) {
        return new ReplyPart.Paragraph(List.of(Run.bold(text)));
    }

    private static List<List<Run>> plain(List<String> lines) {
        return lines.stream().map(line -> List.of(Run.plain(line))).toList();
    }

    private static void addItems(List<ReplyPart> parts, String heading, List<List<Run>> items) {
        if (!items.isEmpty()) {
            parts.add(heading(heading));
            parts.add(new ReplyPart.Items(items.subList(0, Math.min(MOST_ITEMS, items.size()))));
        }
    }

    private static ArrayNode blocks(List<Block> blocks) {
        var json = Json.array();
        blocks.stream().limit(MOST_BLOCKS).forEach(block -> json.add(block.json()));
        return json;
    }
}
