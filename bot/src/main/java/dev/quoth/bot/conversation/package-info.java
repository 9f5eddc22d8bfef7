/// Questions and commands become replies, whatever platform they came from. Start at [Conversation].
@NullMarked
package dev.quoth.bot.conversation;

import org.jspecify.annotations.NullMarked;
