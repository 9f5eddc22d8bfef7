package dev.quoth.bot.access;

import dev.quoth.bot.chat.EventId;
import dev.quoth.config.Principal;
import java.time.Instant;

/// Somebody who asked without being let in.
///
/// @param name  how the platform shows the person; empty for a group, and where it shows none
/// @param event what was said last that was answered
public record Caller(Principal principal, String name, EventId event, Instant at) {}
