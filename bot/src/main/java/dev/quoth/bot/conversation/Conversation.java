package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Gate;
import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.chat.UnansweredException;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.bot.wording.SpokenLanguage;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Talks with people: lets events in and gives the reply. What people say is for [Understanding], which has questions answered
/// by [Questions] and finds commands, each in the class of its name, such as [HelpCommand]; buttons are for [Presses].
public final class Conversation implements Responder {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final Setting setting;
    private final ReplyLanguage languages;
    private final Understanding understanding;
    private final Presses presses;
    private final History history;
    private final StartCommand start;
    private final Commands commands;

    public Conversation(Setting setting) {
        var focus = new Focus(setting);
        this.setting = setting;
        this.languages = new ReplyLanguage(setting.store());
        var asking = new Asking(setting.entrance(), languages, new Questions(setting, focus));
        this.presses = new Presses(setting, asking, focus);
        this.history = new History(setting.store(), setting.library());
        var passages = new Passages(setting);
        var help = new HelpCommand(setting.library(), this::all);
        this.start = new StartCommand(help, passages);
        this.commands = new Commands(commands(asking, focus, passages, help));
        this.understanding = new Understanding(commands, asking, new SmallTalk());
    }

    private List<Command> commands(Asking asking, Focus focus, Passages passages, HelpCommand help) {
        var library = setting.library();
        var last = new LastAnswer(setting.store());
        var all = new ArrayList<Command>(List.of(new AskCommand(asking), new MoreCommand(last, passages),
                new SourceCommand(last, passages), new AboutCommand(last, focus, library),
                new AllCommand(last, focus, asking), new SourcesCommand(library), new CollectionsCommand(library),
                new LanguageCommand(setting.store()), new StatusCommand(library, setting.extensions().status()),
                new ForgetCommand(history), start, help));
        all.addAll(setting.extensions().commands());
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
        } catch (UnansweredException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("event {} in {} could not be answered: {}", event.id(), event.venue().chat(),
                    e.getClass().getName());
            LOG.debug("what failed", e);
            throw new UnansweredException("event " + event.id() + " could not be answered", failed(event), e);
        }
    }

    @Override
    public boolean isWelcome(Event event) {
        return setting.entrance().isOpenTo(event);
    }

    @Override
    public Reply failed(Event event) {
        var language = SpokenLanguage.of(event);
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
            case Content.Said said -> understanding.reply(request, said.text(), interim);
            case Content.Edited(var message, var text) -> edited(request, message, text, interim);
            case Content.Pressed(var action, var under) -> action instanceof Action.Say(var text)
                    ? understanding.reply(request, text, interim)
                    : presses.reply(action, request);
            case Content.Searched(var text) -> searched(request.with(text));
            case Content.Shared shared -> shared(request.with(shared.caption().strip()), shared, interim);
            case Content.Wordless(var message, var kind) -> say(request.language(), Phrase.valueOf(kind.name()));
            case Content.Joined joined -> switch (request.permission().asking()) {
                case Permission.Stranger stranger -> Asking.notHere(request);
                case Permission.Guest guest -> start.hello(request);
            };
            case Content.Left left -> new Reply.Silence();
            case Content.Moved(var to) -> {
                setting.store().move(event.venue().chat(), to);
                yield new Reply.Silence();
            }
        };
    }

    /// A question that was changed is answered anew, and the old answer forgotten; platforms tell of a change also where the
    /// words stayed the same.
    private Reply edited(Request request, MessageId message, String text, Interim interim)
            throws InterruptedException {
        var event = request.event();
        var old = setting.store().toMessage(event.venue().chat(), message).stream()
                .filter(answer -> !answer.asked().event().equals(event.id())).toList();
        if (!old.isEmpty() && old.getLast().asked().text().equals(Utterance.of(text).words())) {
            return new Reply.Silence();
        }
        var reply = understanding.reply(request, text, interim);
        history.forget(old.stream().map(AnswerRecord::id).toList());
        return reply;
    }

    /// It costs no budget: one question is many searches while it is being typed.
    private Reply searched(Request request) {
        return switch (request.permission().asking()) {
            case Permission.Stranger stranger -> new Reply.Results(request.language(), List.of());
            case Permission.Guest guest -> new InlineAnswers(setting.library()).results(request, guest);
        };
    }

    private Reply shared(Request request, Content.Shared shared, Interim interim) throws InterruptedException {
        var uploads = setting.extensions().uploads();
        if (uploads.isEmpty() || !request.permission().isOperator()) {
            return say(request.language(), Phrase.FILE_UNWANTED);
        }
        return request.event().venue().isPrivate()
                ? uploads.get().take(request, shared, interim)
                : say(request.language(), Phrase.PRIVATELY);
    }

    private static Reply say(Language language, Phrase phrase, Object... values) {
        return Reply.Message.of(language, Paragraph.of(phrase.in(language, values)));
    }

    @Override
    public Reply busy(Event event, int ahead) {
        var language = SpokenLanguage.of(event);
        return say(language, Phrase.BUSY, ahead);
    }
}
