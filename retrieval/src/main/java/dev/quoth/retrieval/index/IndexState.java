package dev.quoth.retrieval.index;

/// How much of which store an index has seen.
///
/// @param store      the store's identity; empty for an index that has seen none
/// @param generation the last of the store's changes that is in the index; 0 for none
public record IndexState(String store, long generation) {

    public static final IndexState EMPTY = new IndexState("", 0);
}
