/// Documents and questions that try to make a language model say or do something else. Start at [AttackTest].
@NullMarked
package dev.quoth.bot.attack;

import org.jspecify.annotations.NullMarked;
