/// Telegram: updates become events, replies become requests of its Bot API. Start at [Telegram], which the wiring opens;
/// [TelegramAdapter] is what the safe keeping sees.
@NullMarked
package dev.quoth.bot.telegram;

import org.jspecify.annotations.NullMarked;
