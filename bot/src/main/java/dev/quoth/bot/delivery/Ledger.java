package dev.quoth.bot.delivery;

import java.time.InstantSource;

/// What is kept, and what time it is.
///
/// @param moves hears of chats that go on under another id, for what else is kept about them
public record Ledger(Inbox inbox, Outbox outbox, ChatMoves moves, InstantSource clock) {}
