/// Our own HTTP server, which platforms call and operators watch. Start at [HttpServer].
@NullMarked
package dev.quoth.bot.http;

import org.jspecify.annotations.NullMarked;
