/// Clean documents to passages and windows. Start at [PassageCutter].
@NullMarked
package dev.quoth.corpus.cut;

import org.jspecify.annotations.NullMarked;
