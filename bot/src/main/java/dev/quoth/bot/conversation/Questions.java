package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.UnansweredException;
import dev.quoth.bot.conversation.AnswerRecord.Asked;
import dev.quoth.bot.wording.AnswerWording;
import dev.quoth.bot.wording.DocumentWording;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.followup.Reading;
import dev.quoth.retrieval.generation.Hearing;
import dev.quoth.retrieval.index.Scope;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.search.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions; [AnswerMemory] remembers the answers.
final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    private final Library library;
    private final AnswerMemory memory;
    private final QuestionLog log;
    private final Focus focus;

    Questions(Setting setting, Focus focus) {
        this.focus = focus;
        this.library = setting.library();
        this.memory = new AnswerMemory(library, setting.store(), setting.settings().fadeAfter());
        this.log = setting.log();
    }

    /// Returns the answer to the question that is the text of `request`, which is not blank. Throws [UnansweredException] where
    /// it can't be looked for now.
    ///
    /// @param interim shows what of the answer is proven already
    Reply.Message answer(Request request, Permission.Guest guest, Interim interim) {
        var event = request.event();
        var text = question(request.text(), guest).text();
        var about = focus.of(event, guest);
        var hearing = new Hearing(payer(request), request.language(), soFar -> begin(soFar, request, interim));
        var reading = library.read(text, memory.before(event, about, guest), hearing);
        var answered = library.ask(question(reading.question(), about.within(), guest), hearing);
        log.answered(event, text, answered.answer());
        var asked = new Asked(event.id(), event.venue(), event.content().inMessage().map(MessageId::value).orElse(""),
                event.sender().id(), event.at(), text);
        var remarks = new ArrayList<ReplyPart>();
        if (reading instanceof Reading.Completed(var whole, var from)) {
            remarks.add(small(Phrase.READ_AS.in(request.language(), whole)));
        }
        if (reading instanceof Reading.Unclear && !(answered.answer() instanceof Answer.Grounded)) {
            remarks.add(small(Phrase.UNCLEAR.in(request.language())));
        }
        if (request.text().length() > text.length()) {
            remarks.add(small(Phrase.CUT_SHORT.in(request.language(), Question.MOST_CHARACTERS)));
        }
        remarks.addAll(remarks(about, answered, request));
        return given(AnswerRecord.idOf(event), asked, answered, remarks, request);
    }

    /// Returns `answer` as it would be given now, for all to see.
    Reply.Message again(AnswerRecord answer, Request request, Permission.Guest guest) {
        return given(answer.id(), answer.asked(),
                library.ask(question(answer.readAs(), answer.within(), guest),
                        Hearing.whole(payer(request), request.language())),
                List.of(), request);
    }

    /// Each chat pays for its own questions.
    private static Payer payer(Request request) {
        return new Payer(request.event().venue().chat().toString());
    }

    private void begin(Answered soFar, Request request, Interim interim) {
        try {
            var medium = Medium.of(request.event().venue().chat().platform());
            interim.begin(Reply.Message.of(request.language(),
                    new AnswerWording(request.language(), medium).parts(soFar, library.store())));
        } catch (StoreException e) {
            LOG.debug("the beginning of an answer is not shown", e);
        }
    }

    private static List<ReplyPart> remarks(Focus.About about, Answered answered, Request request) {
        var language = request.language();
        return switch (about) {
            case Focus.About.Everything everything -> List.of();
            case Focus.About.Lost lost -> List.of(small(Phrase.LOST_DOCUMENT.in(language)));
            case Focus.About.One(var document) -> {
                var title = new DocumentWording(language, Medium.of(request.event().venue().chat().platform()))
                        .title(document.title());
                yield List.of(answered.answer() instanceof Answer.NotFound
                        ? Paragraph.of(Phrase.NOT_IN_DOCUMENT.in(language, title))
                        : small(Phrase.ONLY_FROM.in(language, title)));
            }
        };
    }

    private Reply.Message given(AnswerId id, Asked asked, Answered answered, List<ReplyPart> remarks, Request request) {
        var wording = new AnswerWording(request.language(), Medium.of(asked.venue().chat().platform()));
        var parts = new ArrayList<>(wording.parts(answered, library.store()));
        parts.addAll(remarks);
        var buttons = new AnswerButtons(id, request.language(), !answered.question().scope().documents().isEmpty());
        return switch (answered.answer()) {
            case Answer.Unavailable(var reason) ->
                throw new UnansweredException(reason, Reply.Message.of(request.language(), parts));
            case Answer.NotFound nothing -> {
                memory.keep(id, asked, answered);
                boolean hasMore = answered.retrieved().size() > nothing.nearest().size();
                yield message(request, id, parts, buttons.underNothing(nothing.nearest(), hasMore));
            }
            case Answer.Grounded found -> {
                memory.keep(id, asked, answered);
                yield message(request, id, parts, buttons.under(found));
            }
        };
    }

    /// Returns `text` as a question about what `guest` may see.
    static Question question(String text, Permission.Guest guest) {
        return new Question(text, Language.of(text), guest.collections());
    }

    private static Question question(String text, Optional<DocumentId> document, Permission.Guest guest) {
        return new Question(text, Language.of(text),
                new Scope(guest.collections(), document.map(Set::of).orElse(Set.of())));
    }

    private static Small small(String text) {
        return new Small(List.of(Run.plain(text)));
    }

    private static Reply.Message message(Request request, AnswerId id, List<ReplyPart> parts,
            List<List<Button>> buttons) {
        return new Reply.Message(request.language(), Optional.of(id), parts, buttons, Reply.Audience.EVERYONE);
    }
}
