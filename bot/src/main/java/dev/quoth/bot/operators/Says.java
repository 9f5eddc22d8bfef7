package dev.quoth.bot.operators;

import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Optional;

/// Says something in a language.
record Says(Language language) {

    Reply.Message of(OperatorPhrase phrase, Object... values) {
        return Reply.Message.of(language, paragraph(phrase, values));
    }

    Paragraph paragraph(OperatorPhrase phrase, Object... values) {
        return Paragraph.of(phrase.in(language, values));
    }

    Reply.Message of(List<ReplyPart> parts, List<List<Button>> buttons) {
        return new Reply.Message(language, Optional.empty(), parts, buttons, Reply.Audience.EVERYONE);
    }

    List<Run> line(OperatorPhrase phrase, Object... values) {
        return List.of(Run.plain(phrase.in(language, values)));
    }
}
