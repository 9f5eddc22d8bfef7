/// Settings: what they are called, what they may hold and what holds where nobody set anything.
/// Start at [dev.quoth.config.Settings].
@NullMarked
package dev.quoth.config;

import org.jspecify.annotations.NullMarked;
