/// What is said in chats, in words that fit every platform: an [Event] comes in, a [Reply] goes out.
@NullMarked
package dev.quoth.bot.chat;

import org.jspecify.annotations.NullMarked;
