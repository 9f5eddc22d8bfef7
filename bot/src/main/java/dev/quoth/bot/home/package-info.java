/// What a home is: settings, store, index, models and the right to write, opened and closed in order. Start at [Home];
/// [HomeLibrary] is a home as conversations see it.
@NullMarked
package dev.quoth.bot.home;

import org.jspecify.annotations.NullMarked;
