package dev.quoth.bot.chat;

/// A button under a reply.
///
/// @param label what stands on it, short; never blank
public record Button(String label, Action action) {}
