package dev.quoth.corpus;

/// A block of a document's text. `context` is what the block needs to be understood alone and does not say itself: the
/// headings above it, the line that announces its list, and for a table row the names of its columns; empty where there
/// is none. The context is searched and embedded with the block, and never quoted.
public record Block(BlockKind kind, Span span, String context) {}
