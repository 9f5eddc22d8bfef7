package dev.quoth.bot.access;

import dev.quoth.config.Principal;
import java.time.Instant;

/// A right that was given in a chat and is stored.
///
/// @param cause what gave it: the event's id most often
public record Grant(Principal principal, Right right, String cause, Instant at) {}
