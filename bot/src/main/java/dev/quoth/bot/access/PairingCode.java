package dev.quoth.bot.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A word that makes whoever sends it an operator: ten letters and digits without those that look alike.
final class PairingCode {
    private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY34679";
    private static final int LENGTH = 10;
    private static final int HALF = LENGTH / 2;
    private static final Pattern FORM = Pattern
            .compile("([" + LETTERS + "]{" + HALF + "})[- ]?([" + LETTERS + "]{" + HALF + "})");

    private final String letters;

    private PairingCode(String letters) {
        this.letters = letters;
    }

    static PairingCode random(SecureRandom random) {
        var letters = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new PairingCode(letters.toString());
    }

    /// Returns the code that somebody wrote as `text`, in any case, with or without a dash or a space in its middle; empty
    /// where it can't be one.
    static Optional<PairingCode> read(String text) {
        var form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        return form.matches() ? Optional.of(new PairingCode(form.group(1) + form.group(2))) : Optional.empty();
    }

    /// Returns whether both are the same, in a time that says nothing about where they differ.
    boolean matches(PairingCode other) {
        return MessageDigest.isEqual(letters.getBytes(StandardCharsets.US_ASCII),
                other.letters.getBytes(StandardCharsets.US_ASCII));
    }

    /// Returns it for people to read and copy, such as `ACDEF-34679`.
    String shown() {
        return letters.substring(0, HALF) + "-" + letters.substring(HALF);
    }

    @Override
    public String toString() {
        return "*****";
    }
}
