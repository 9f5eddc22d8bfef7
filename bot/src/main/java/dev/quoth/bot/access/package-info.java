/// Who may ask, about what, and how much. Start at [Gate], which each event goes through: [Access] knows the rights, [Pairing]
/// makes the first operator, and [Budget] counts questions.
@NullMarked
package dev.quoth.bot.access;

import org.jspecify.annotations.NullMarked;
