/// Places that documents come from. Start at [Places].
@NullMarked
package dev.quoth.corpus.source;

import org.jspecify.annotations.NullMarked;
