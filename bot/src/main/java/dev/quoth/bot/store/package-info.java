/// Keeps what the bot must not forget, in `chats.db`: all of its SQL. Start at [ChatDatabase].
@NullMarked
package dev.quoth.bot.store;

import org.jspecify.annotations.NullMarked;
