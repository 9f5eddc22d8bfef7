package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Gate;
import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.AccessPhrase;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Talks with people: lets events in, understands what is wanted, and gives the reply. What a command does stands in the
/// class of its name, such as [HelpCommand]; questions are answered by [Questions], pressed buttons by [Presses].
public final class Conversation implements Responder {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final Setting setting;
    private final ReplyLanguage languages;
    private final Questions questions;
    private final Commands commands;

    /// @param further commands beside those that every conversation has
    public Conversation(Setting setting, List<Command> further) {
        this.setting = setting;
        this.languages = new ReplyLanguage(setting.store());
        this.questions = new Questions(setting);
        this.commands = new Commands(commands(further));
    }

    private List<Command> commands(List<Command> further) {
        var library = setting.library();
        var all = new ArrayList<Command>();
        all.add(new HelpCommand(library, this::all));
        all.add(new CollectionsCommand(library));
        all.addAll(further);
        return all;
    }

    private Commands all() {
        return commands;
    }

    /// Returns the commands that there are, in the order in which help shows them.
    public List<Command> commands() {
        return commands.all();
    }

    @Override
    public Reply respond(Event event, Interim interim) throws InterruptedException {
        try {
            return switch (setting.entrance().enter(event)) {
                case Gate.Entry.In(var permission) -> admitted(event, permission, interim);
                case Gate.Entry.Out(var reply) -> reply;
            };
        } catch (RuntimeException e) {
            LOG.error("event {} in {} could not be answered: {}", event.id(), event.venue().chat(),
                    e.getClass().getName());
            LOG.debug("what failed", e);
            return failed(event);
        }
    }

    @Override
    public Reply failed(Event event) {
        var language = ReplyLanguage.ofWords(event);
        return switch (event.content()) {
            case Content.Pressed pressed -> new Reply.Toast(language, Phrase.FAILED.in(language));
            case Content.Searched searched -> new Reply.Results(language, List.of());
            case Content.Left left -> new Reply.Silence();
            case Content.Moved moved -> new Reply.Silence();
            default -> say(language, Phrase.FAILED);
        };
    }

    private Reply admitted(Event event, Permission permission, Interim interim) throws InterruptedException {
        var request = new Request(event, permission, "", languages.of(event));
        return switch (event.content()) {
            case Content.Said(var message, var text, var repliesTo) -> said(request, text, interim);
            default -> new Reply.Silence();
        };
    }

    private Reply said(Request request, String text, Interim interim) throws InterruptedException {
        return switch (Utterance.of(text)) {
            case Utterance.Blank blank -> say(request.language(), Phrase.BLANK);
            case Utterance.Words(var words) -> asked(request.with(words));
            case Utterance.Order(var name, var rest) -> {
                var command = commands.find(name);
                yield command.isEmpty() ? unknown(request, name) : run(command.get(), request.with(rest), interim);
            }
        };
    }

    private static Reply run(Command command, Request request, Interim interim) throws InterruptedException {
        return command.isForOperators() && !request.permission().isOperator()
                ? say(request.language(), Phrase.FOR_OPERATORS, command.name())
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

    private Reply asked(Request request) {
        return switch (request.permission().asking()) {
            case Permission.Stranger stranger -> notAllowedHere(request);
            case Permission.Guest guest ->
                setting.entrance().refuse(request.event(), request.permission(), request.language())
                        .orElseGet(() -> questions.answer(request, guest));
        };
    }

    /// An operator speaks in a chat that was not let in.
    private static Reply notAllowedHere(Request request) {
        var id = List.of(Run.code(request.event().venue().chat().toString()));
        return Reply.Message.of(request.language(),
                new Paragraph(AccessPhrase.GROUP_NOT_LET_IN.runs(request.language(), List.of(id))));
    }

    private static Reply say(Language language, Phrase phrase, Object... values) {
        return Reply.Message.of(language, Paragraph.of(phrase.in(language, values)));
    }

    @Override
    public Reply busy(Event event, int ahead) {
        var language = ReplyLanguage.ofWords(event);
        return say(language, Phrase.BUSY, ahead);
    }
}
