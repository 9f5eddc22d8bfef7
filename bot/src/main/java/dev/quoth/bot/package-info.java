/// Placeholder.
@NullMarked
package dev.quoth.bot;

import org.jspecify.annotations.NullMarked;
