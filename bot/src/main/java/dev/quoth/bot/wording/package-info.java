/// The one place where answers become words for people. Start at [AnswerText].
@NullMarked
package dev.quoth.bot.wording;

import org.jspecify.annotations.NullMarked;
