/// Digests and watches: what arrived, told at the time that somebody chose, once. Start at [Subscription], who wants what
/// and when; an [Edition] is what one day's issue says, and its [EditionPart]s are posted.
@NullMarked
package dev.quoth.bot.digest;

import org.jspecify.annotations.NullMarked;
