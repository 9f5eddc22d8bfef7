package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.wording.Phrase;
import java.util.function.Function;

/// Does what buttons are pressed for, unless it is to say something. What a chat may see is looked at on each press.
final class Presses {
    private final ConversationStore store;
    private final Passages passages;
    private final Asking asking;
    private final Focus focus;

    Presses(Setting setting, Asking asking, Focus focus) {
        this.store = setting.store();
        this.passages = new Passages(setting);
        this.asking = asking;
        this.focus = focus;
    }

    Reply reply(Action action, Request request) {
        return switch (action) {
            case Action.OpenCitation(var citation) -> passages.open(citation, request).toPress(request);
            case Action.OpenFound(var answer, var number) -> withAnswer(answer, request,
                    found -> passages.openFound(found, number, request).toPress(request));
            case Action.More(var answer, var from) -> withAnswer(answer, request,
                    found -> passages.more(found, from, request).toPress(request));
            case Action.Rate(var answer, var rating) ->
                withAnswer(answer, request, found -> rate(answer, rating, request));
            case Action.AskAbout(var document) -> focus.narrow(document, request).toPress(request);
            case Action.AskAll(var answer) -> withAnswer(answer, request, found -> askAll(found, request));
            case Action.Share(var answer) -> withAnswer(answer, request, found -> share(found, request));
            case Action.Say say -> toast(request, Phrase.OLD_BUTTON);
            case Action.Unknown unknown -> toast(request, Phrase.OLD_BUTTON);
        };
    }

    /// An answer is spoken of only where it was given.
    private Reply withAnswer(AnswerId id, Request request, Function<AnswerRecord, Reply> then) {
        var chat = request.event().venue().chat();
        return store.find(id).filter(answer -> answer.asked().venue().chat().equals(chat)).map(then)
                .orElseGet(() -> toast(request, Phrase.GONE_ANSWER));
    }

    private Reply rate(AnswerId answer, Action.Rating rating, Request request) {
        var event = request.event();
        boolean isKnown = store.rate(answer, event.sender().id(), rating, event.at());
        return toast(request, isKnown ? Phrase.RATED : Phrase.GONE_ANSWER);
    }

    private Reply share(AnswerRecord answer, Request request) {
        return switch (request.permission().asking()) {
            case Permission.Guest guest -> asking.questions().again(answer, request, guest);
            case Permission.Stranger stranger -> toast(request, Phrase.GONE_ANSWER);
        };
    }

    private Reply askAll(AnswerRecord answer, Request request) {
        focus.widen(request);
        return asking.ask(request.with(answer.readAs()));
    }

    private static Reply toast(Request request, Phrase phrase) {
        return new Reply.Toast(request.language(), phrase.in(request.language()));
    }
}
