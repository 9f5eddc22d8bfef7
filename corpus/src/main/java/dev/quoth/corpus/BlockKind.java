package dev.quoth.corpus;

/// What a block of a document is. A quote comes from any kind but [#HEADING] and [#REFERENCE].
public enum BlockKind {
    HEADING, PARAGRAPH, LIST_ITEM, TABLE_ROW, CAPTION,
    /// An entry that only points elsewhere, such as a line of a reference list.
    REFERENCE;

    /// Whether a block of this kind states something that an answer may rest on.
    public boolean isEvidence() {
        return this != HEADING && this != REFERENCE;
    }
}
