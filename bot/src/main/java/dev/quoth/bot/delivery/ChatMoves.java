package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;

/// Hears of chats that go on under another id, to move what is kept about them. It may hear of the same move again.
public interface ChatMoves {

    void moved(ChatId from, ChatId to);
}
