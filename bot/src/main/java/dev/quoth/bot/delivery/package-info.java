/// The safe keeping of what arrives and what goes out: stored before it is acknowledged, stored before it is sent, in order
/// within a chat, at the pace that the platform allows. Start at [Intake], which adapters hand events to.
@NullMarked
package dev.quoth.bot.delivery;

import org.jspecify.annotations.NullMarked;
