package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;

/// Does what people say: their commands, their questions, and what is only polite.
record Understanding(Commands commands, Asking asking, SmallTalk smallTalk) {

    /// Returns the reply to one who says `text`, which may be blank.
    Reply reply(Request request, String text, Interim interim) throws InterruptedException {
        return switch (Utterance.of(text)) {
            case Utterance.Blank blank -> say(request, Phrase.BLANK);
            case Utterance.Words(var words) -> {
                var polite = smallTalk.reply(words);
                yield polite.isPresent() ? say(request, polite.get()) : asking.ask(request.with(words), interim);
            }
            case Utterance.Order(var name, var rest) -> {
                var command = commands.find(name);
                if (command.isPresent()) {
                    yield run(command.get(), request.with(rest), interim);
                }
                // Commands are in Latin letters, but for the few Chinese names: this is a question behind a slash.
                yield Language.of(name).isChinese()
                        ? asking.ask(request.with((name + " " + rest).strip()), interim)
                        : unknown(request, name);
            }
        };
    }

    private static Reply run(Command command, Request request, Interim interim) throws InterruptedException {
        if (command.isForOperators() && !request.permission().isOperator()) {
            return say(request, Phrase.FOR_OPERATORS, command.name());
        }
        return command.isPrivate() && !request.event().venue().isPrivate()
                ? say(request, Phrase.PRIVATELY)
                : command.run(request, interim);
    }

    private Reply unknown(Request request, String name) {
        var language = request.language();
        var hint = commands.nearest(name, request.permission())
                .map(nearest -> Phrase.DID_YOU_MEAN.in(language, nearest))
                .orElseGet(() -> Phrase.SEE_HELP.in(language));
        return Reply.Message.of(language,
                Paragraph.of(Phrase.UNKNOWN_COMMAND.in(language, name) + (language == Language.EN ? " " : "") + hint));
    }

    private static Reply say(Request request, Phrase phrase, Object... values) {
        return Reply.Message.of(request.language(), Paragraph.of(phrase.in(request.language(), values)));
    }
}
