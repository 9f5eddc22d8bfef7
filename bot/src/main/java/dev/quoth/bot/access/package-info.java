/// Who may ask, and about what. Start at [Access].
@NullMarked
package dev.quoth.bot.access;

import org.jspecify.annotations.NullMarked;
