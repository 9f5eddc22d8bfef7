/// Connections to the platforms that people chat on, whose failures say whether a request had left. Start at [Connections].
@NullMarked
package dev.quoth.bot.connection;

import org.jspecify.annotations.NullMarked;
