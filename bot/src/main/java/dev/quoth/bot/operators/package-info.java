/// What operators do by chat: let people and chats in, add documents, look after the bot. Start at [OperatorCommands].
@NullMarked
package dev.quoth.bot.operators;

import org.jspecify.annotations.NullMarked;
