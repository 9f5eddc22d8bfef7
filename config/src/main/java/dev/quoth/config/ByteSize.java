package dev.quoth.config;

import java.util.regex.Pattern;

/// A number of bytes, more than none, written with a unit: `50MB`. 1 KB is 1024 bytes.
public record ByteSize(long bytes) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8}) ?(B|KB|MB|GB)");
    private static final int STEP = 1024;

    public ByteSize {
        if (bytes <= 0) {
            throw new IllegalArgumentException("size must be more than 0 bytes, got " + bytes);
        }
    }

    public static ByteSize ofMegabytes(long megabytes) {
        return new ByteSize(megabytes * STEP * STEP);
    }

    /// Returns the size that `text` says; throws IllegalArgumentException for anything but a whole number and a unit.
    public static ByteSize parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must be a size such as 50MB (B, KB, MB or GB)");
        }
        long number = Long.parseLong(form.group(1));
        return new ByteSize(switch (form.group(2)) {
            case "KB" -> number * STEP;
            case "MB" -> number * STEP * STEP;
            case "GB" -> number * STEP * STEP * STEP;
            default -> number;
        });
    }

    /// Returns it as people write it, in the greatest unit that takes a whole number.
    @Override
    public String toString() {
        var units = new String[]{"B", "KB", "MB", "GB"};
        long number = bytes;
        int unit = 0;
        while (unit < units.length - 1 && number % STEP == 0) {
            number /= STEP;
            unit++;
        }
        return number + units[unit];
    }
}
