package dev.quoth.bot.digest;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import dev.quoth.corpus.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Time zones in words: `Asia/Hong_Kong`, `UTC+8`, `Hong Kong time`, 「香港時間」. The names of cities are those of CLDR. Safe
/// for use by several threads.
final class ZoneWords {
    private static final Pattern IANA = Pattern.compile("\\b[A-Za-z]+/[A-Za-z_+-]+(?:/[A-Za-z_]+)?\\d{0,2}\\b");
    private static final Pattern OFFSET = Pattern
            .compile("(?i)\\b(?:UTC|GMT)\\s*(?:([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?)?(?![\\w/])");
    /// What people call places that no time zone is named after.
    private static final Map<String, String> OTHER = Map.ofEntries(Map.entry("beijing", "Asia/Shanghai"),
            Map.entry("china", "Asia/Shanghai"), Map.entry("北京", "Asia/Shanghai"),
            Map.entry("中國", "Asia/Shanghai"), Map.entry("中国", "Asia/Shanghai"), Map.entry("大陸", "Asia/Shanghai"),
            Map.entry("大陆", "Asia/Shanghai"), Map.entry("taiwan", "Asia/Taipei"), Map.entry("台灣", "Asia/Taipei"),
            Map.entry("臺灣", "Asia/Taipei"), Map.entry("台湾", "Asia/Taipei"), Map.entry("臺北", "Asia/Taipei"),
            Map.entry("台北", "Asia/Taipei"), Map.entry("hongkong", "Asia/Hong_Kong"), Map.entry("香港", "Asia/Hong_Kong"),
            Map.entry("澳門", "Asia/Macau"), Map.entry("澳门", "Asia/Macau"), Map.entry("japan", "Asia/Tokyo"),
            Map.entry("日本", "Asia/Tokyo"), Map.entry("korea", "Asia/Seoul"), Map.entry("韓國", "Asia/Seoul"),
            Map.entry("韩国", "Asia/Seoul"), Map.entry("英國", "Europe/London"), Map.entry("英国", "Europe/London"),
            Map.entry("san francisco", "America/Los_Angeles"), Map.entry("三藩市", "America/Los_Angeles"),
            Map.entry("舊金山", "America/Los_Angeles"), Map.entry("旧金山", "America/Los_Angeles"),
            Map.entry("雪梨", "Australia/Sydney"), Map.entry("macao", "Asia/Macau"));

    private final List<Named> names;

    private record Named(Pattern form, ZoneId zone, int length) {}

    ZoneWords() {
        var zones = new HashMap<String, ZoneId>();
        for (var language : Language.values()) {
            var names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language.tag()));
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                    .sorted().forEach(id -> Optional.ofNullable(names.getExemplarLocationName(id))
                            .ifPresent(name -> zones.putIfAbsent(name.toLowerCase(Locale.ROOT), ZoneId.of(id))));
        }
        OTHER.forEach((name, id) -> zones.put(name, ZoneId.of(id)));
        var all = new ArrayList<Named>();
        zones.forEach((name, zone) -> all.add(new Named(form(name), zone, name.length())));
        all.sort(Comparator.comparingInt(Named::length).reversed());
        names = List.copyOf(all);
    }

    private static Pattern form(String name) {
        var quoted = Pattern.quote(name);
        return Language.of(name).isChinese()
                ? Pattern.compile(quoted + "(?:時間|时间|時區|时区)?")
                : Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + quoted + "(?:\\s+time)?(?![\\p{L}\\p{N}])");
    }

    /// Takes a time zone out of `clauses`; empty where there is none.
    Optional<ZoneId> take(Clauses clauses) {
        var written = clauses.take(IANA, match -> zone(match.group()));
        return written.or(() -> clauses.take(OFFSET, ZoneWords::offset)).or(() -> named(clauses));
    }

    private static Optional<ZoneId> offset(MatchResult match) {
        return match.group(1) == null
                ? Optional.of(ZoneId.of("UTC"))
                : zone("UTC" + match.group(1) + "%02d".formatted(Integer.parseInt(match.group(2))) + ":"
                        + Optional.ofNullable(match.group(3)).orElse("00"));
    }

    private Optional<ZoneId> named(Clauses clauses) {
        return names.stream().filter(name -> clauses.take(name.form).isPresent()).findFirst().map(Named::zone);
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return ZoneId.getAvailableZoneIds().stream().filter(known -> known.equalsIgnoreCase(id)).findFirst()
                    .map(ZoneId::of).or(() -> Optional.of(ZoneId.of(id)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
