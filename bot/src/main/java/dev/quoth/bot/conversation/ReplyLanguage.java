package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Sender;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.util.Optional;

/// Chooses the language of a reply.
record ReplyLanguage(ConversationStore store) {

    /// A character that Simplified Chinese alone has.
    private static final String SIMPLIFIED = "这";

    /// Returns the language that was chosen for the chat of `event`, else that of what was said or of the answer whose button
    /// was pressed, else that of the one who did so, else that of the last question.
    Language of(Event event) {
        return store.language(event.venue().chat()).or(() -> ofWords(said(event.content()), event.sender()))
                .or(() -> answer(event.content()).flatMap(store::find).map(AnswerRecord::language))
                .or(event.sender()::language)
                .or(() -> store.last(event.venue().conversation(), Instant.EPOCH, 1).stream()
                        .map(AnswerRecord::language).findFirst())
                .orElse(Language.EN);
    }

    /// Returns the language to answer `question` in, which `event` asks.
    Language of(Event event, String question) {
        return store.language(event.venue().chat()).or(() -> ofText(question, event.sender()))
                .orElseGet(() -> of(event));
    }

    /// Returns the language to reply to `event` in where nothing can be looked up.
    static Language withoutStore(Event event) {
        return ofWords(said(event.content()), event.sender()).or(event.sender()::language).orElse(Language.EN);
    }

    private static Optional<AnswerId> answer(Content content) {
        return content instanceof Content.Pressed pressed
                ? switch (pressed.action()) {
                    case Action.More more -> Optional.of(more.answer());
                    case Action.OpenCitation open -> Optional.of(open.citation().answer());
                    case Action.OpenFound open -> Optional.of(open.answer());
                    case Action.Rate rate -> Optional.of(rate.answer());
                    case Action.Share share -> Optional.of(share.answer());
                    case Action.Say say -> Optional.empty();
                    case Action.Unknown unknown -> Optional.empty();
                }
                : Optional.empty();
    }

    private static String said(Content content) {
        return switch (content) {
            case Content.Said said -> said.text();
            case Content.Edited edited -> edited.text();
            case Content.Searched searched -> searched.text();
            case Content.Shared shared -> shared.caption();
            case Content.Pressed pressed -> "";
            case Content.Wordless wordless -> "";
            case Content.Joined joined -> "";
            case Content.Left left -> "";
            case Content.Moved moved -> "";
        };
    }

    /// Returns the language of `said`. Of commands only Chinese words count: those in Latin letters are names and numbers.
    private static Optional<Language> ofWords(String said, Sender sender) {
        return switch (Utterance.of(said)) {
            case Utterance.Blank blank -> Optional.empty();
            case Utterance.Words(var text) -> ofText(text, sender);
            case Utterance.Order(var name, var rest) -> ofText(name + rest, sender).filter(Language::isChinese);
        };
    }

    /// Returns the language of `text`; empty where it has no letters.
    private static Optional<Language> ofText(String text, Sender sender) {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        var language = Language.of(text);
        // Characters that both scripts share are in that of the sender.
        boolean isEither = language == Language.ZH_HANT && Language.of(text + SIMPLIFIED) == Language.ZH_HANS;
        return Optional.of(isEither ? sender.language().filter(Language::isChinese).orElse(language) : language);
    }
}
