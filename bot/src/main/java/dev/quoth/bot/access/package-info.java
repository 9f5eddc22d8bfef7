/// Who may ask, about what, and how much. Start at [Gate], which each event goes through: [Access] knows the rights, [Pairing]
/// makes the first operator, [Budget] counts questions, and [Purse] what language models cost.
@NullMarked
package dev.quoth.bot.access;

import org.jspecify.annotations.NullMarked;
