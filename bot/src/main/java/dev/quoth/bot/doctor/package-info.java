/// Finds out whether the bot is well, and says what to do where it is not. Start at [Doctor]; which checks there are is in
/// [Checkups].
@NullMarked
package dev.quoth.bot.doctor;

import org.jspecify.annotations.NullMarked;
