package dev.quoth.bot.chat;

import java.net.URI;
import java.util.Optional;

/// A stretch of text in one style. The text is what it is, with nothing escaped: it may come from users and documents.
///
/// @param link what it leads to; empty for most
public record Run(String text, Style style, Optional<URI> link) {

    /// How text is set off.
    public enum Style {
        PLAIN, BOLD, ITALIC, CODE
    }

    public static Run plain(String text) {
        return new Run(text, Style.PLAIN, Optional.empty());
    }

    public static Run bold(String text) {
        return new Run(text, Style.BOLD, Optional.empty());
    }

    public static Run code(String text) {
        return new Run(text, Style.CODE, Optional.empty());
    }

    public static Run linked(String text, URI link) {
        return new Run(text, Style.PLAIN, Optional.of(link));
    }
}
