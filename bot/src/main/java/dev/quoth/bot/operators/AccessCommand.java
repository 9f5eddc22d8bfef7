package dev.quoth.bot.operators;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Access.Holder;
import dev.quoth.bot.access.Caller;
import dev.quoth.bot.access.CallerStore;
import dev.quoth.bot.access.Right;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.Language;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Shows who may ask about what, and who wants to, with a button that lets each in.
record AccessCommand(Access access, CallerStore callers, InstantSource clock) implements Command {
    private static final int MOST_CALLERS = 8;

    @Override
    public String name() {
        return "access";
    }

    @Override
    public boolean isForOperators() {
        return true;
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public String summary(Language language) {
        return OperatorPhrase.ACCESS_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var says = new Says(request.language());
        var parts = new ArrayList<ReplyPart>();
        if (access.isOpen()) {
            parts.add(says.paragraph(OperatorPhrase.OPEN_NOTE));
        }
        var holders = access.holders();
        parts.add(says.paragraph(holders.isEmpty() ? OperatorPhrase.HOLDERS_NONE : OperatorPhrase.HOLDERS));
        if (!holders.isEmpty()) {
            parts.add(new Items(holders.stream().map(holder -> line(holder, says.language())).toList()));
        }
        var calling = callers.since(clock.instant().minus(CallerStore.KEPT)).stream()
                .filter(caller -> access.right(caller.principal()).isEmpty()).limit(MOST_CALLERS).toList();
        if (!calling.isEmpty()) {
            parts.add(says.paragraph(OperatorPhrase.CALLERS));
            parts.add(new Items(calling.stream().map(AccessCommand::line).toList()));
        }
        return says.of(parts, calling.stream()
                .flatMap(caller -> Buttons.row(OperatorPhrase.ALLOW_BUTTON.in(says.language(), shown(caller)),
                        "/allow " + caller.principal()).stream())
                .toList());
    }

    private static String shown(Caller caller) {
        return caller.name().isBlank() ? caller.principal().toString() : Printable.line(caller.name());
    }

    private static List<Run> line(Caller caller) {
        var id = Run.code(caller.principal().toString());
        return caller.name().isBlank() ? List.of(id) : List.of(id, Run.plain(" " + Printable.line(caller.name())));
    }

    private static List<Run> line(Holder holder, Language language) {
        var what = switch (holder.right()) {
            case Right.Operator operator -> OperatorPhrase.HOLDER_OPERATOR.in(language);
            case Right.Denied denied -> OperatorPhrase.HOLDER_DENIED.in(language);
            case Right.Guest(var collections) -> collections.isEmpty()
                    ? OperatorPhrase.HOLDER_ALL.in(language)
                    : OperatorPhrase.HOLDER_SOME.in(language, String.join(", ", new TreeSet<>(collections)));
        };
        var source = holder.isSet() ? OperatorPhrase.BY_SETTINGS.in(language) : "";
        return List.of(Run.code(holder.principal().toString()), Run.plain(what + source));
    }
}
