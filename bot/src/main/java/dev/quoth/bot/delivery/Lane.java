package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.delivery.Outgoing.Pace;

/// Requests that go out one after the other: those to one chat of one pace.
public record Lane(ChatId chat, Pace pace) {}
