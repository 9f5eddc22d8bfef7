package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.corpus.Language;

/// Chooses the language of a reply.
record ReplyLanguage(ConversationStore store) {

    /// A character that Simplified Chinese alone has.
    private static final String SIMPLIFIED = "这";

    /// Returns the language that was chosen for the chat of `event`, else that of what was said, else that of the one who
    /// said it.
    Language of(Event event) {
        return store.language(event.venue().chat()).orElseGet(() -> ofWords(event, said(event.content())));
    }

    /// Returns the language to reply to `event` in where nothing can be looked up.
    static Language ofWords(Event event) {
        return ofWords(event, said(event.content()));
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

    private static Language ofWords(Event event, String said) {
        var words = switch (Utterance.of(said)) {
            case Utterance.Blank blank -> "";
            case Utterance.Words(var text) -> text;
            // A name in Latin letters says nothing of its giver's language.
            case Utterance.Order(var name, var rest) -> Language.of(name).isChinese() ? name + rest : rest;
        };
        if (words.codePoints().noneMatch(Character::isLetter)) {
            return event.sender().language().orElse(Language.EN);
        }
        var language = Language.of(words);
        // Characters that both scripts share are in that of the sender.
        boolean isEither = language == Language.ZH_HANT && Language.of(words + SIMPLIFIED) == Language.ZH_HANS;
        return isEither ? event.sender().language().filter(Language::isChinese).orElse(language) : language;
    }
}
