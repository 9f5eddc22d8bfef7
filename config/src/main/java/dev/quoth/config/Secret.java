package dev.quoth.config;

/// A token, key or password. Its text form is stars, so that it can stand in records that are logged.
public record Secret(String value) {

    /// Throws IllegalArgumentException, without the value, for anything but printable ASCII without spaces: a line break
    /// pasted along would otherwise come back in an HTTP client's complaint about a bad header.
    public Secret {
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("must be printable ASCII without spaces or line breaks");
        }
    }

    @Override
    public String toString() {
        return "********";
    }
}
