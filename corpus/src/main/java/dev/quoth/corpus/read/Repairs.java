package dev.quoth.corpus.read;

/// How much of a source's layout was mended, for the summary that people read.
///
/// @param joinedLines   line breaks inside sentences that were taken out
/// @param removedSpaces stray spaces that were taken out
/// @param undoubled     lines whose glyphs stood twice
/// @param droppedBlocks blocks of navigation, headline lists and repetition that were left out
public record Repairs(int joinedLines, int removedSpaces, int undoubled, int droppedBlocks) {

    public static final Repairs NONE = new Repairs(0, 0, 0, 0);

    public Repairs plus(Repairs other) {
        return new Repairs(joinedLines + other.joinedLines, removedSpaces + other.removedSpaces,
                undoubled + other.undoubled, droppedBlocks + other.droppedBlocks);
    }
}
