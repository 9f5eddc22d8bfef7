/// All that the bot keeps beside the documents, in one SQLite file: what arrives and goes out, conversations, who may ask,
/// digests and watches. The ports are in the packages that use them. Start at [ChatDatabase], which makes them.
@NullMarked
package dev.quoth.bot.store;

import org.jspecify.annotations.NullMarked;
