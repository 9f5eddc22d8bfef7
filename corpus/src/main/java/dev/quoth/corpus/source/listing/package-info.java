/// Reads what lists pages: feeds, site maps and their indexes. Start at [Listing#of(byte\[\], String)].
@NullMarked
package dev.quoth.corpus.source.listing;

import org.jspecify.annotations.NullMarked;
