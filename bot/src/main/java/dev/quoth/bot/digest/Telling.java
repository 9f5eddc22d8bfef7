package dev.quoth.bot.digest;

import dev.quoth.corpus.DocumentId;

/// What a subscription is told, or was told, of a document.
///
/// @param version  what it said then, as [dev.quoth.corpus.story.Substance#of(String)] names it; not to be read
/// @param sentence its key sentence then; empty where only its title was named
public record Telling(DocumentId document, String version, String sentence) {}
