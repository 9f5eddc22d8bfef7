/// The program's entry. Start at [Main]; what the commands are is in [dev.quoth.bot.console], what a home is in
/// [dev.quoth.bot.home], and what runs while chats are served in [dev.quoth.bot.serve].
@NullMarked
package dev.quoth.bot;

import org.jspecify.annotations.NullMarked;
