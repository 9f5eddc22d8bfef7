package dev.quoth.bot.operators;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.CallerStore;
import dev.quoth.bot.access.Right;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.config.Principal;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Lets a person or a chat ask. Where others read along, no collection is named that the operator did not name.
record AllowCommand(Access access, CallerStore callers, KnownCollections collections) implements Command {

    @Override
    public String name() {
        return "allow";
    }

    @Override
    public boolean isForOperators() {
        return true;
    }

    @Override
    public String summary(Language language) {
        return OperatorPhrase.ALLOW_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var says = new Says(request.language());
        return switch (Whom.of(request)) {
            case Whom.Nobody nobody -> says.of(OperatorPhrase.ALLOW_WHOM);
            case Whom.Unreadable(var name) -> says.of(OperatorPhrase.BAD_PRINCIPAL, name);
            case Whom.Known(var principal, var rest) ->
                access.right(principal).filter(Right.Operator.class::isInstance).isPresent()
                        ? says.of(OperatorPhrase.IS_OPERATOR, principal)
                        : allow(request, principal, rest);
        };
    }

    private Reply allow(Request request, Principal principal, String rest) {
        var says = new Says(request.language());
        boolean isPrivate = request.event().venue().isPrivate();
        return switch (collections.named(rest)) {
            case KnownCollections.Named.None none when collections.names().size() < 2 ->
                give(request, principal, Set.of());
            case KnownCollections.Named.None none -> isPrivate
                    ? which(says, principal)
                    : Reply.Message.of(request.language(), new Paragraph(OperatorPhrase.ALLOW_PRIVATELY
                            .runs(request.language(), List.of(List.of(Run.code("/allow " + principal))))));
            case KnownCollections.Named.All all -> give(request, principal, Set.of());
            case KnownCollections.Named.Some(var collections) -> give(request, principal, collections);
            case KnownCollections.Named.Unknown(var name) -> isPrivate
                    ? says.of(OperatorPhrase.NO_SUCH_COLLECTION, name, String.join(", ", collections.names()))
                    : says.of(OperatorPhrase.UNKNOWN_COLLECTION, name);
        };
    }

    private Reply which(Says says, Principal principal) {
        var buttons = new ArrayList<List<Button>>();
        Buttons.row(OperatorPhrase.ALL_BUTTON.in(says.language()), "/allow " + principal + " all")
                .ifPresent(buttons::add);
        collections.names().forEach(
                name -> Buttons.row(name, "/allow " + principal + " " + name).ifPresent(buttons::add));
        return says.of(List.of(says.paragraph(OperatorPhrase.WHICH_COLLECTIONS, principal,
                String.join(", ", collections.names()))), buttons);
    }

    private Reply give(Request request, Principal principal, Set<String> collections) {
        access.give(principal, new Right.Guest(collections), request.event().id().toString());
        callers.forget(principal);
        var says = new Says(request.language());
        var named = String.join(", ", new TreeSet<>(collections));
        if (Whom.isHere(principal, request)) {
            return collections.isEmpty()
                    ? says.of(OperatorPhrase.ALLOWED_HERE_ALL)
                    : says.of(OperatorPhrase.ALLOWED_HERE_SOME, named);
        }
        return collections.isEmpty()
                ? says.of(OperatorPhrase.ALLOWED_ALL, principal)
                : says.of(OperatorPhrase.ALLOWED_SOME, principal, named);
    }
}
