/// What operators do by chat: let people and chats in, add documents, look after the bot. Start at [OperatorCommands]; files
/// that they send are taken in by [UploadDesk].
@NullMarked
package dev.quoth.bot.operators;

import org.jspecify.annotations.NullMarked;
