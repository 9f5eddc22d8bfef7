/// Places that documents come from: folders and files. Start at [Places].
@NullMarked
package dev.quoth.corpus.source;

import org.jspecify.annotations.NullMarked;
