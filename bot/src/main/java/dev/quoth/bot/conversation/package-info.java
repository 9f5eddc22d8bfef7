/// Questions and commands become replies, whatever platform they came from. Start at [Conversation]. [Questions] answers,
/// [AnswerMemory] remembers, [Presses] does what buttons are for, and each [Command] is the class of its name. [Library] and
/// [ConversationStore] are the ports to documents and to what was said.
@NullMarked
package dev.quoth.bot.conversation;

import org.jspecify.annotations.NullMarked;
