package dev.quoth.corpus.source;

import com.ibm.icu.text.IDNA;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A web address in the one form in which it is kept: scheme and host in lower case, an international host name in ASCII,
/// no default port, no fragment, no `.` and `..`, and what may not stand in an address as it is percent-encoded.
///
/// @param scheme `http` or `https`
/// @param host   a name, an IPv4 address in its plain form, or an IPv6 address in square brackets
/// @param port   the port that the address names or its scheme means
/// @param path   the path and, where there is one, the query; begins with `/`
public record WebAddress(String scheme, String host, int port, String path) {

    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:]*)(?::([0-9]{0,5}))?");
    private static final Pattern NAME = Pattern
            .compile("(?!\\.)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.|$)){1,127}");
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern IPV4 = Pattern
            .compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";
    /// In characters; far beyond what servers take.
    private static final int LONGEST = 4000;
    /// The longest host name that the DNS knows, in characters.
    private static final int LONGEST_NAME = 253;
    /// How much of an address a message repeats, in characters.
    private static final int SHOWN = 200;
    private static final int LAST_PORT = 65_535;
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    /// Whether `text` begins as a web address does.
    public static boolean isMeant(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    /// Returns the address that `text` gives. Throws [SourceException] where it gives none, or one with a user name or a
    /// password, or a host in a form that only hides which one is meant, such as `127.1` or `[::ffff:10.0.0.1]`.
    public static WebAddress parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches() || text.length() > LONGEST || text.strip().chars().anyMatch(Character::isISOControl)) {
            throw new SourceException(
                    "'" + shown(text) + "' is no web address: it must begin with http:// or https://, "
                            + "have a host and at most " + LONGEST + " characters");
        }
        if (group(form, 2).indexOf('@') >= 0) {
            throw new SourceException("a web address holds a user name or a password; take them out, "
                    + "for addresses are shown and kept");
        }
        var authority = AUTHORITY.matcher(group(form, 2));
        if (!authority.matches()) {
            throw new SourceException("'" + shown(text) + "' is no web address: its host or port can't be read");
        }
        var scheme = group(form, 1).toLowerCase(Locale.ROOT);
        return new WebAddress(scheme, host(group(authority, 1), text), port(authority, scheme, text),
                path(group(form, 3)));
    }

    /// Returns the address to which `link`, as it stands in the page at this address, leads. Throws what [#parse] throws.
    public WebAddress resolve(String link) {
        var target = link.strip();
        if (target.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return parse(target);
        }
        if (target.startsWith("//")) {
            return parse(scheme + ":" + target);
        }
        var query = path.indexOf('?');
        var bare = query < 0 ? path : path.substring(0, query);
        return parse(origin() + switch (target.isEmpty() ? '#' : target.charAt(0)) {
            case '/' -> target;
            case '?' -> bare + target;
            case '#' -> path;
            default -> bare.substring(0, bare.lastIndexOf('/') + 1) + target;
        });
    }

    /// Returns scheme, host and port: what shares one `robots.txt`.
    public String origin() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private static String host(String given, String whole) {
        if (given.startsWith("[")) {
            return ipv6(given.toLowerCase(Locale.ROOT), whole);
        }
        var plain = given.indexOf('%') < 0 ? given : decoded(given, whole);
        var info = new IDNA.Info();
        var ascii = NAMES.nameToASCII(plain, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
        var name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if ((info.hasErrors() && !plain.equalsIgnoreCase(ascii)) || name.length() > LONGEST_NAME
                || !NAME.matcher(name).matches()) {
            throw new SourceException("'" + shown(whole) + "' is no web address: its host is no name");
        }
        if (NUMBER.matcher(name).matches() && !(IPV4.matcher(name).matches() && name.equals(given))) {
            throw new SourceException("'" + shown(whole)
                    + "' hides which host it means behind a number; write its name, or its address as in 192.0.2.1");
        }
        return name;
    }

    private static String ipv6(String given, String whole) {
        try {
            if (given.matches("\\[[0-9a-f:.]+]")
                    && !(InetAddress.getByName(given) instanceof Inet4Address)) {
                return given;
            }
        } catch (UnknownHostException e) {
            throw new SourceException("'" + shown(whole) + "' is no web address: its host is no IPv6 address");
        }
        throw new SourceException("'" + shown(whole)
                + "' hides which host it means behind an unusual IPv6 address; write its name");
    }

    private static String decoded(String host, String whole) {
        try {
            return URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SourceException("'" + shown(whole) + "' is no web address: its host is no name");
        }
    }

    private static int port(Matcher authority, String scheme, String whole) {
        var given = authority.group(2);
        if (given == null || given.isEmpty()) {
            return defaultPort(scheme);
        }
        int port = Integer.parseInt(given);
        if (port < 1 || port > LAST_PORT) {
            throw new SourceException(
                    "'" + shown(whole) + "' is no web address: its port is not from 1 to " + LAST_PORT);
        }
        return port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String path(String given) {
        int query = given.indexOf('?');
        var path = query < 0 ? given : given.substring(0, query);
        return encoded(withoutDots(path)) + (query < 0 ? "" : encoded(given.substring(query)));
    }

    private static String withoutDots(String path) {
        var kept = new ArrayDeque<String>();
        var segments = path.split("/", -1);
        for (int at = 1; at < segments.length; at++) {
            var segment = segments[at].replaceAll("(?i)%2e", ".");
            boolean dots = segment.equals(".") || segment.equals("..");
            if (segment.equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.add(segments[at]);
            } else if (at == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder(text.length());
        var escape = ESCAPE.matcher(text);
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            boolean plain = (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0))
                    || (c == '%' && escape.region(at, text.length()).lookingAt());
            if (plain) {
                encoded.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append("%02X".formatted(b & 0xFF));
                }
            }
            at += Character.charCount(c);
        }
        return encoded.toString();
    }

    /// What may be a password is not repeated.
    private static String shown(String text) {
        var shown = text.indexOf('@') >= 0 ? "…" : text.strip();
        return shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown;
    }

    private static String group(Matcher matcher, int number) {
        return String.valueOf(matcher.group(number));
    }
}
