package dev.quoth.corpus.proof;

/// Something that was mended in the midst of a document's text.
///
/// @param at      where, in UTF-16 code units of the document's text
/// @param written what the document has there; empty where something was left out
/// @param source  what the source has there; empty where something was put in
public record Repair(Kind kind, int at, String written, String source) {

    /// What is mended.
    public enum Kind {
        /// White space was taken out, put in or evened.
        WHITE_SPACE("white space"),
        /// A hyphen that only broke a word over two lines was taken out.
        LINE_END_HYPHEN("hyphens at line ends"),
        /// Soft hyphens, zero-width, control or direction characters were taken out.
        UNSEEN_CHARACTER("unseen characters"),
        /// A glyph that stood twice stands once.
        DOUBLED_GLYPH("doubled glyphs"),
        /// A ligature or compatibility character became the ordinary one.
        OTHER_FORM("other forms of a character"),
        /// Tags, entities and signs of the source's markup were read.
        MARKUP("markup"),
        /// A bar was put between two cells of a row.
        CELL_BORDER("borders of cells"),
        /// Text goes on in another column or on another page.
        COLUMN_BREAK("breaks of columns and pages"),
        /// Something else stands in the midst of the sentence, such as a note or what a page hides.
        LEFT_OUT("words left out");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        /// Returns its name for people, in the plural.
        public String plural() {
            return plural;
        }
    }
}
