package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.AccessPhrase;
import dev.quoth.bot.wording.Phrase;
import java.util.List;

/// Has questions answered that may be asked here and now.
record Asking(Entrance entrance, ReplyLanguage languages, Questions questions) {

    /// Returns the answer to the question that is the text of `request`, or why there is none.
    Reply ask(Request request) {
        return ask(request, nothing -> {
        });
    }

    /// Does the same, and shows the beginning of the answer while the rest is made.
    Reply ask(Request request, Interim interim) {
        var event = request.event();
        var asked = request.in(languages.ofQuestion(request.text(), event));
        return switch (request.permission().asking()) {
            case Permission.Stranger stranger -> notHere(request);
            case Permission.Guest guest when !Questions.question(request.text(), guest).hasWords() ->
                Reply.Message.of(asked.language(), Paragraph.of(Phrase.BLANK.in(asked.language())));
            case Permission.Guest guest -> entrance.refuse(event, request.permission(), asked.language())
                    .orElseGet(() -> questions.answer(asked, guest, interim));
        };
    }

    /// Returns what is said to an operator who speaks in a chat that was not let in.
    static Reply notHere(Request request) {
        var id = List.of(Run.code(request.event().venue().chat().toString()));
        return Reply.Message.of(request.language(),
                new Paragraph(AccessPhrase.GROUP_NOT_LET_IN.runs(request.language(), List.of(id))));
    }
}
