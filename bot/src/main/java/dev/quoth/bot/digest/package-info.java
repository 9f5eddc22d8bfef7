/// Digests and watches: what arrived, told at the time that somebody chose, once. Start at [Digests], which sends them: a
/// [Subscription] is who wants what and when, a [Press] issues one day's [Edition], and its [EditionPart]s are posted.
/// [Watches] tells when a question gets another answer. [DigestCommand] and [WatchCommand] set them; the `…Words` read what
/// people write, the `…Wording` say it.
@NullMarked
package dev.quoth.bot.digest;

import org.jspecify.annotations.NullMarked;
