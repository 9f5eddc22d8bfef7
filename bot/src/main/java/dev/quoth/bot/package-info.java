/// The program's entry. Start at [Main]; what the commands are is in [dev.quoth.bot.console], what a home is in
/// [dev.quoth.bot.home], and how answers are worded in [dev.quoth.bot.wording].
@NullMarked
package dev.quoth.bot;

import org.jspecify.annotations.NullMarked;
