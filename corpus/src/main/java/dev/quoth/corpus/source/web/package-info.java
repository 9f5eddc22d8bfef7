/// Asks web servers for pages: politely, within bounds, and never a server of this machine or of a private network unless
/// it is allowed by name. Start at [WebFetcher].
@NullMarked
package dev.quoth.corpus.source.web;

import org.jspecify.annotations.NullMarked;
