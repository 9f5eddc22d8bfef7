package dev.quoth.bot.chat;

/// A file that somebody sent.
///
/// @param reference what the adapter fetches it by
/// @param name      as its sender calls it; never blank
/// @param bytes     its size; -1 where the platform does not say
public record SharedFile(String reference, String name, long bytes) {}
