package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import org.jsoup.nodes.Element;

/// A block of a page in HTML, before what is navigation is known.
///
/// @param raw       its text
/// @param linked    how many of its characters stand in links
/// @param container the element that holds it and its neighbours
/// @param trusted   whether the page's author wrote it as text: a block of Markdown itself
record HtmlBlock(RawBlock raw, int linked, Element container, boolean trusted) {

    private static final int PROSE = 20;
    private static final int SENTENCE = 10;
    private static final double FEW_LINKS = 0.35;
    /// The share of links that a sentence bears that says enough beside them.
    private static final double MANY_LINKS = 0.55;
    private static final double MOST_LINKS = 0.6;

    /// The share of linked characters beyond which even a sentence only points elsewhere.
    private static final double ALL_LINKS = 0.9;

    BlockKind kind() {
        return raw.kind();
    }

    int mass() {
        return Glyphs.mass(raw.text());
    }

    double linkShare() {
        return Math.min(1, (double) linked / raw.text().length());
    }

    boolean isProse() {
        double share = linkShare();
        if (share >= FEW_LINKS && share < MANY_LINKS) {
            return kind() == BlockKind.PARAGRAPH && (1 - share) * mass() >= PROSE
                    && Glyphs.endsSentence(raw.text());
        }
        return kind() != BlockKind.HEADING && share < FEW_LINKS
                && ((mass() >= PROSE && Glyphs.clauseMarks(raw.text()) > Glyphs.colons(raw.text()))
                        || (mass() >= SENTENCE && Glyphs.endsSentence(raw.text())));
    }

    /// Whether it and `other` are rows of one table.
    boolean isRowBeside(HtmlBlock other) {
        return !raw.columns().isEmpty() && raw.columns().equals(other.raw.columns())
                && container.equals(other.container);
    }

    /// Whether it leads elsewhere more than it says.
    boolean isLinks() {
        return linkShare() >= MOST_LINKS;
    }

    /// Whether it is an item or paragraph whose links are all that it is for.
    boolean pointsElsewhere() {
        boolean backlinked = kind() == BlockKind.LIST_ITEM && linked > 0 && raw.text().startsWith("^");
        return backlinked || (isLinks() && (kind() == BlockKind.LIST_ITEM || kind() == BlockKind.PARAGRAPH)
                && (linkShare() > ALL_LINKS || !Glyphs.endsSentence(raw.text())));
    }

    boolean isOrnament() {
        return kind() != BlockKind.TABLE_ROW && Ornaments.isOrnament(raw.text());
    }

    HtmlBlock asReference() {
        return new HtmlBlock(raw.asReference(), linked, container, trusted);
    }
}
