/// The command line: commands, progress, JSON lines and the chat in the terminal. Start at [CommandLines].
@NullMarked
package dev.quoth.bot.console;

import org.jspecify.annotations.NullMarked;
