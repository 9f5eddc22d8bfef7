/// Places that documents come from: folders, files and the web. Start at [Places].
@NullMarked
package dev.quoth.corpus.source;

import org.jspecify.annotations.NullMarked;
