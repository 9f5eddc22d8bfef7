package dev.quoth.corpus.extract.format;

/// The format of a file, told by its bytes; its name counts only where bytes don't tell, so a wrong ending does no harm.
public sealed interface FileFormat {

    /// Formats that are read. ODF is OpenDocument of all kinds; TEXT is everything that is none of the others: plain text,
    /// HTML, Markdown, feeds, or nothing at all.
    enum Kind {
        PDF, DOCX, PPTX, XLSX, ODF, EPUB, EMAIL, CSV, ZIP, TEXT
    }

    /// A format that is read.
    record Known(Kind kind) implements FileFormat {}

    /// A format that is not read, and why, as a clause for people, such as `is a picture (PNG)`.
    record Refused(String reason) implements FileFormat {}

    /// Returns the format of a file.
    ///
    /// @param name its name or address, of which only the ending is looked at
    static FileFormat of(String name, byte[] bytes) {
        return Magic.of(bytes).or(() -> Containers.of(bytes)).orElseGet(() -> TextKinds.of(name, bytes));
    }
}
