package dev.quoth.corpus;

import java.nio.charset.StandardCharsets;

/// Names a document for good: the first 16 hexadecimal digits of the SHA-256 of its collection and its address, so the
/// same address in the same collection has the same id in every home.
public record DocumentId(String value) {

    private static final int HEX_DIGITS = 16;

    public DocumentId {
        if (value.length() != HEX_DIGITS || !value.chars().allMatch(DocumentId::isHexDigit)) {
            throw new IllegalArgumentException(
                    "document id must be " + HEX_DIGITS + " hexadecimal digits, got '" + value + "'");
        }
    }

    /// Whether `c` is a digit or one of the small letters a to f.
    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /// Returns the id of the document at `address` in `collection`.
    public static DocumentId of(String collection, String address) {
        var digest = Sha256.hex((collection + '\n' + address).getBytes(StandardCharsets.UTF_8));
        return new DocumentId(digest.substring(0, HEX_DIGITS));
    }

    @Override
    public String toString() {
        return value;
    }
}
