/// What is said in chats, in words that fit every platform. Start at [Responder]: an [Event] comes in, whose [Content] says
/// what happened, and a [Reply] of [ReplyPart]s goes out.
@NullMarked
package dev.quoth.bot.chat;

import org.jspecify.annotations.NullMarked;
