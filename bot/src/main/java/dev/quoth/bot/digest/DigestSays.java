package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.DigestPhrase;
import dev.quoth.corpus.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Says something about digests in a language.
record DigestSays(Language language) {

    Reply.Message of(DigestPhrase phrase, Object... values) {
        return Reply.Message.of(language, paragraph(phrase, values));
    }

    Paragraph paragraph(DigestPhrase phrase, Object... values) {
        return Paragraph.of(phrase.in(language, values));
    }

    /// Says `phrase` with commands in its gaps, to be copied.
    Paragraph commands(DigestPhrase phrase, String... commands) {
        return new Paragraph(
                phrase.runs(language, Arrays.stream(commands).map(command -> List.of(Run.code(command))).toList()));
    }

    Reply.Message with(List<? extends ReplyPart> parts, List<List<Button>> buttons) {
        return new Reply.Message(language, Optional.empty(), List.copyOf(parts), buttons, Reply.Audience.EVERYONE);
    }

    PlanText plans() {
        return new PlanText(language);
    }

    /// Returns a button that gives `command`; empty where that is too long for one, and must be typed.
    static Optional<Button> button(String label, String command) {
        int length = ("t:" + command).getBytes(StandardCharsets.UTF_8).length;
        return length > Action.MOST_BYTES ? Optional.empty() : Optional.of(new Button(label, new Action.Say(command)));
    }

    /// Puts `buttons` into rows of so many.
    static List<List<Button>> rows(List<Button> buttons, int perRow) {
        var rows = new ArrayList<List<Button>>();
        for (int from = 0; from < buttons.size(); from += perRow) {
            rows.add(buttons.subList(from, Math.min(buttons.size(), from + perRow)));
        }
        return rows;
    }
}
