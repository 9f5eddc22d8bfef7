/// Quoth as a service: the platforms, the conversation and the safe keeping, put together. Start at [Service].
@NullMarked
package dev.quoth.bot.serve;

import org.jspecify.annotations.NullMarked;
