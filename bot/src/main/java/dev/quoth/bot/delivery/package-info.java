/// The safe keeping of what arrives and what goes out: stored before it is acknowledged, stored before it is sent, in order
/// within a chat, at the pace that the platform allows. Start at [Deliveries], which shows the way of an event. Platforms
/// hand events to [Intake] and implement [Adapter]; [Inbox] and [Outbox] are the ports of the store.
@NullMarked
package dev.quoth.bot.delivery;

import org.jspecify.annotations.NullMarked;
