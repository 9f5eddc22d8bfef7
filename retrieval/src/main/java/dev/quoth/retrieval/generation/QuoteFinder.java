package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Span;
import java.util.Optional;

/// Finds where a quote stands in a text. White space, scripts, capitals, widths and the forms of quotation marks and dashes
/// may differ, nothing else.
final class QuoteFinder {

    /// Fewer characters, white space aside, prove nothing.
    private static final int FEWEST = 4;

    private final String plain;
    /// Where each character of [#plain] stands in the text.
    private final int[] places;

    QuoteFinder(String text) {
        var characters = new StringBuilder();
        this.places = new int[text.length()];
        var folded = Folding.fold(text);
        for (int at = 0; at < folded.length(); at++) {
            char c = plain(folded.charAt(at));
            if (c != 0) {
                places[characters.length()] = at;
                characters.append(c);
            }
        }
        this.plain = characters.toString();
    }

    /// Returns where `quote` stands first; empty where it does not, or is too short to prove anything.
    Optional<Span> find(String quote) {
        var wanted = trimmed(plain(quote));
        int at = wanted.length() < FEWEST ? -1 : plain.indexOf(wanted);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Span(places[at], places[at + wanted.length() - 1] + 1));
    }

    /// Models put marks around what they quote, and dots where they leave off.
    private static String trimmed(String quote) {
        return quote.replaceAll("^[\"'…]+|[\"'…]+$", "").replaceAll("^\\.{3,}|\\.{3,}$", "");
    }

    private static String plain(String quote) {
        var folded = Folding.fold(quote);
        var characters = new StringBuilder();
        for (int at = 0; at < folded.length(); at++) {
            char c = plain(folded.charAt(at));
            if (c != 0) {
                characters.append(c);
            }
        }
        return characters.toString();
    }

    /// Returns the plain form of `c`; 0 for what is not seen.
    private static char plain(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Unseen.is(c)) {
            return 0;
        }
        return switch (c) {
            case '“', '”', '„', '「', '」', '『', '』', '«', '»' -> '"';
            case '‘', '’' -> '\'';
            case '–', '—', '‐', '‑', '−', '－' -> '-';
            default -> c;
        };
    }
}
