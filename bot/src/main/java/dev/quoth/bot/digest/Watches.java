package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.Library;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.bot.digest.Watch.Memory;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.search.Question;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Asks the questions of watches again where documents have changed, and tells each chat what is better or different than
/// all that it heard, once. Safe for use by several threads.
public final class Watches implements Runnable {
    private final WatchStore watches;
    private final Answers answers;
    private final Voice voice;

    /// Says what may be asked now where something is posted, by the one who set it.
    @FunctionalInterface
    public interface Readers {
        Permission.Asking asking(Venue venue, UserId owner);
    }

    /// What answers.
    ///
    /// @param isBehind whether questions are answered from less than what is stored
    public record Answers(Library library, BooleanSupplier isBehind) {}

    /// What tells chats.
    public record Voice(Readers readers, Poster poster, InstantSource clock) {}

    public Watches(WatchStore watches, Answers answers, Voice voice) {
        this.watches = watches;
        this.answers = answers;
        this.voice = voice;
    }

    /// Asks those questions that were last asked of other documents.
    @Override
    public synchronized void run() {
        long generation = store().generation();
        for (var watch : watches.all()) {
            boolean isAsked = watch.memory().filter(memory -> memory.generation() == generation).isPresent();
            boolean isReached = voice.poster.reach(watch.venue().chat()) == Poster.Reach.REACHED;
            if (!isAsked && isReached
                    && voice.readers.asking(watch.venue(), watch.owner()) instanceof Permission.Guest guest) {
                ask(watch, guest, generation);
            }
        }
    }

    private void ask(Watch watch, Permission.Guest guest, long generation) {
        var answered = answers.library
                .ask(new Question(watch.question(), Language.of(watch.question()), guest.collections()));
        if (answered.answer() instanceof Answer.Unavailable || answers.isBehind.getAsBoolean()) {
            return;
        }
        if (watch.memory().isEmpty()) {
            begin(watch, answered, generation);
        } else {
            goOn(watch, watch.memory().get(), answered, generation);
        }
    }

    /// The chat hears what is known today, so that it can tell what is new later.
    private void begin(Watch watch, Answered answered, long generation) {
        var found = Verdict.findings(answered);
        var memory = new Memory(generation, found.stream().map(Verdict.Finding::heard).toList());
        var message = found.isEmpty()
                ? Optional.<Reply.Message>empty()
                : Optional.of(new WatchWording(watch, store()).today(found));
        tell(watch, watch.with(memory), message);
    }

    private void goOn(Watch watch, Memory memory, Answered answered, long generation) {
        var verdict = new Verdict(store(), watch.question());
        var news = verdict.news(Verdict.findings(answered), memory.heard());
        var last = memory.heard().isEmpty() ? Optional.<Watch.Heard>empty() : Optional.of(memory.heard().getLast());
        var now = new Memory(generation, memory.heard()).with(news.stream().map(Verdict.Finding::heard).toList());
        tell(watch, watch.with(now), news.map(found -> new WatchWording(watch, store()).news(found, last)));
    }

    /// Both are stored together, so that the chat hears it once whatever happens.
    private void tell(Watch before, Watch after, Optional<Reply.Message> message) {
        int heard = before.memory().map(memory -> memory.heard().size()).orElse(0);
        var posting = message
                .flatMap(said -> voice.poster.prepare("watch " + before.id() + " " + heard, before.venue(), said));
        if (message.isPresent() && posting.isEmpty()) {
            return;
        }
        watches.remember(after, posting, voice.clock.instant());
        posting.ifPresent(voice.poster::stored);
    }

    private CorpusStore store() {
        return answers.library.store();
    }
}
