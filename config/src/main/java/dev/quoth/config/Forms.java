package dev.quoth.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How values are written. Each form turns a text into a value, or throws IllegalArgumentException with what is asked
/// for, in a clause that goes on after the key, and without the text.
final class Forms {

    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,8}) ?(ms|s|m|h|d)");

    private Forms() {}

    static Function<String, Integer> number(int least, int most) {
        return text -> {
            if (text.matches("-?[0-9]{1,9}")) {
                int number = Integer.parseInt(text);
                if (least <= number && number <= most) {
                    return number;
                }
            }
            throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
        };
    }

    /// An amount of money, in whatever unit.
    static BigDecimal amount(String text) {
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("must be an amount such as 0.25, without a currency");
        }
        return new BigDecimal(text);
    }

    /// A name or a version, as it can stand in an address.
    static String version(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException("must be of letters, digits, ., _ and -");
        }
        return text;
    }

    static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    static <E extends Enum<E>> Function<String, E> word(E[] choices) {
        return text -> {
            for (var choice : choices) {
                if (written(choice).equals(text)) {
                    return choice;
                }
            }
            throw new IllegalArgumentException(
                    "must be " + Arrays.stream(choices).map(Forms::written).collect(Collectors.joining(" or ")));
        };
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// An http or https address of a server. A name and password in it are refused: addresses are logged.
    static URI address(String text) {
        try {
            var address = new URI(text);
            if (address.getRawUserInfo() != null) {
                throw new IllegalArgumentException("must not hold a user name or a password");
            }
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must be an http or https address", e);
        }
        throw new IllegalArgumentException("must be an http or https address with a host and without ? and #");
    }

    static Duration duration(String text) {
        var form = DURATION.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must be a duration such as 30s (ms, s, m, h or d)");
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time zone such as Asia/Hong_Kong", e);
        }
    }

    static LocalTime time(String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new IllegalArgumentException("must be a time of day such as 08:30");
        }
        return LocalTime.parse(text);
    }

    static String host(String text) {
        if (!text.matches("[A-Za-z0-9._:-]{1,253}")) {
            throw new IllegalArgumentException("must be a host's name or address");
        }
        return text;
    }

    /// A host with or without a port, as it is written in web addresses; an IPv6 address stands in square brackets.
    static String hostAndPort(String text) {
        if (!text.matches("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?")) {
            throw new IllegalArgumentException("must be a host or host:port, as it is written in web addresses");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /// What a program calls itself in HTTP: a name first, such as `QuothBot/0.1 (+https://example.org/bot)`.
    static String userAgent(String text) {
        if (!text.matches("[A-Za-z][A-Za-z_-]{0,50}([/ ][ -~]{0,150})?")) {
            throw new IllegalArgumentException(
                    "must begin with a name of letters, _ and -, such as MyBot/1.0 (+https://example.org/bot)");
        }
        return text;
    }

    static Path absolutePath(String text) {
        try {
            var path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("must be a path that begins with /", e);
        }
        throw new IllegalArgumentException("must be a path that begins with /");
    }

    static String line(String text) {
        if (text.isBlank() || text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must be a line of 1 to 200 characters");
        }
        return text;
    }
}
