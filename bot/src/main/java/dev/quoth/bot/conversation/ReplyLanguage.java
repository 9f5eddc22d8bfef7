package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.wording.SpokenLanguage;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses the language of a reply: the one that was chosen for the chat, else that of what was said or of the answer whose
/// button was pressed, else that of the one who did so, else that of the last question.
record ReplyLanguage(ConversationStore store) {

    /// Returns the language to reply to `event` in.
    Language of(Event event) {
        return of(event, SpokenLanguage.words(event.content()));
    }

    /// Returns the language to answer `question` in, which `event` asks.
    Language ofQuestion(String question, Event event) {
        return of(event, question);
    }

    private Language of(Event event, String words) {
        return store.language(event.venue().chat()).orElseGet(() -> SpokenLanguage.of(words,
                Stream.of(() -> answer(event.content()).flatMap(store::find).map(AnswerRecord::language),
                        event.sender()::language, () -> lastAsked(event))));
    }

    private Optional<Language> lastAsked(Event event) {
        return store.last(event.venue().conversation(), Instant.EPOCH, 1).stream().map(AnswerRecord::language)
                .findFirst();
    }

    private static Optional<AnswerId> answer(Content content) {
        return content instanceof Content.Pressed pressed
                ? switch (pressed.action()) {
                    case Action.More more -> Optional.of(more.answer());
                    case Action.OpenCitation open -> Optional.of(open.citation().answer());
                    case Action.OpenFound open -> Optional.of(open.answer());
                    case Action.Rate rate -> Optional.of(rate.answer());
                    case Action.Share share -> Optional.of(share.answer());
                    case Action.AskAll all -> Optional.of(all.answer());
                    case Action.AskAbout about -> Optional.empty();
                    case Action.Say say -> Optional.empty();
                    case Action.Unknown unknown -> Optional.empty();
                }
                : Optional.empty();
    }
}
