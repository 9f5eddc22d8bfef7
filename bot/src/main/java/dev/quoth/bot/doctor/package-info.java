/// Finds out whether the bot is well, and says what to do where it is not. Start at [Doctor].
@NullMarked
package dev.quoth.bot.doctor;

import org.jspecify.annotations.NullMarked;
