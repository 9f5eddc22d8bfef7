package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder.Interim;

/// Takes in the files that operators send.
public interface Uploads {

    /// Adds the file that `request` brings, whose text is its caption, and returns what came of it; asks which collection it
    /// belongs to where that is not clear. What can't be done is told in the reply. Asked for operators
    /// in private chats only.
    Reply take(Request request, Content.Shared shared, Interim interim) throws InterruptedException;
}
