/// The one place for words to people: what is said stands in [Phrase], answers become parts of a reply in [AnswerWording].
@NullMarked
package dev.quoth.bot.wording;

import org.jspecify.annotations.NullMarked;
