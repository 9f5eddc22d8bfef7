package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.corpus.Language;
import java.util.Set;

/// A command that people give, such as `/sources`.
public interface Command {

    /// Returns its name: 1 to 32 of a-z, 0-9 and _, without the slash.
    String name();

    /// Whether operators alone may give it.
    default boolean isForOperators() {
        return false;
    }

    /// Whether it is given in private chats alone, because others must not read its reply.
    default boolean isPrivate() {
        return false;
    }

    /// Returns by which other names it goes, such as those in Chinese, in small letters and without the slash.
    default Set<String> aliases() {
        return Set.of();
    }

    /// Returns what it does, on one line of at most 256 characters, for help and menus.
    String summary(Language language);

    /// Returns the reply to `request`. What can't be done is told in the reply.
    Reply run(Request request, Interim interim) throws InterruptedException;
}
