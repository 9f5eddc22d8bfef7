package dev.quoth.corpus;

/// A part of a source that people can turn to, such as a page of a PDF.
///
/// @param kind  what the source is divided into
/// @param name  how the source names this part, such as `3`, `xii` or a sheet's name; never blank
/// @param start where it begins, in UTF-16 code units of the text that it is a part of; it ends where the next begins
public record Part(Kind kind, String name, int start) {

    /// What sources are divided into.
    public enum Kind {
        PAGE, SLIDE, SHEET, CHAPTER
    }

    public Part {
        if (name.isBlank() || start < 0) {
            throw new IllegalArgumentException(
                    "part must have a name and a start that is not negative, got '" + name + "' at " + start);
        }
    }
}
