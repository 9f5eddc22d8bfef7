/// Placeholder.
@NullMarked
package dev.quoth.config;

import org.jspecify.annotations.NullMarked;
