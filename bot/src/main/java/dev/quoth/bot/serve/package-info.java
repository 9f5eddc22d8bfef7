/// Quoth as a service: the platforms, the conversation and the safe keeping, put together. Start at [Service]; its parts are
/// made in [Wiring].
@NullMarked
package dev.quoth.bot.serve;

import org.jspecify.annotations.NullMarked;
