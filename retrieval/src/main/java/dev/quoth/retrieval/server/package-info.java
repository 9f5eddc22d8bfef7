/// The way to servers that run models: every answer ends in time and is bounded in size. Start at [ServerClient].
@NullMarked
package dev.quoth.retrieval.server;

import org.jspecify.annotations.NullMarked;
