/// Places that documents come from: folders, files, archives, pages of the web, and what lists any of these. Start at
/// [Places]. How servers are asked is in [dev.quoth.corpus.source.web], how feeds and site maps are read in
/// [dev.quoth.corpus.source.listing].
@NullMarked
package dev.quoth.corpus.source;

import org.jspecify.annotations.NullMarked;
