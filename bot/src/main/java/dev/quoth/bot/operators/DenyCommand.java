package dev.quoth.bot.operators;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.CallerStore;
import dev.quoth.bot.access.Principals;
import dev.quoth.bot.access.Right;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.config.Principal;
import dev.quoth.corpus.Language;

/// Shuts a person or a chat out.
record DenyCommand(Access access, CallerStore callers) implements Command {

    @Override
    public String name() {
        return "deny";
    }

    @Override
    public boolean isForOperators() {
        return true;
    }

    @Override
    public String summary(Language language) {
        return OperatorPhrase.DENY_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var says = new Says(request.language());
        return switch (Whom.of(request)) {
            case Whom.Nobody nobody -> says.of(OperatorPhrase.DENY_WHOM);
            case Whom.Unreadable(var name) -> says.of(OperatorPhrase.BAD_PRINCIPAL, name);
            case Whom.Known(var principal, var rest) -> deny(request, principal);
        };
    }

    private Reply deny(Request request, Principal principal) {
        var says = new Says(request.language());
        if (Principals.of(request.event().sender().id()).filter(principal::equals).isPresent()) {
            return says.of(OperatorPhrase.NOT_YOURSELF);
        }
        if (access.isOperatorBySettings(principal)) {
            return says.of(OperatorPhrase.SET_OPERATOR, principal);
        }
        access.give(principal, new Right.Denied(), request.event().id().toString());
        callers.forget(principal);
        if (Whom.isHere(principal, request)) {
            return says.of(OperatorPhrase.DENIED_HERE);
        }
        return Reply.Message.of(request.language(), says.paragraph(OperatorPhrase.DENIED, principal),
                new Small(says.line(OperatorPhrase.DENIED_NOTE)));
    }
}
