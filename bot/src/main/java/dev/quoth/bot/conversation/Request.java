package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Event;
import dev.quoth.corpus.Language;

/// What somebody asks of us, who may.
///
/// @param text     what was said, without the command's name; stripped, may be empty
/// @param language the language to answer in
public record Request(Event event, Permission permission, String text, Language language) {

    /// Returns the same with another text.
    public Request with(String other) {
        return new Request(event, permission, other, language);
    }

    /// Returns the same, to be answered in another language.
    Request in(Language other) {
        return new Request(event, permission, text, other);
    }
}
