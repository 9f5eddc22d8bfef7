package dev.quoth.retrieval.index;

import dev.quoth.corpus.PassageId;

/// A passage that is near to a vector.
///
/// @param window the place of its nearest window, counted from 0
/// @param cosine the cosine of that window's vector with the one that was asked for
public record Neighbour(PassageId passage, int window, double cosine) {}
