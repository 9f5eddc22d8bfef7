package dev.quoth.corpus.source.listing;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The days on which a feed's entries were published, as they were written: the day in the writer's own time zone, which a
/// moment in time no longer shows.
final class EntryDays {
    private static final Set<String> ENTRY = Set.of("item", "entry");
    private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "issued", "date");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9]).*",
            Pattern.DOTALL);
    private static final Pattern WORDS = Pattern
            .compile("(?:[A-Za-z]+,?\\s+)?([0-9]{1,2})\\s+([A-Za-z]{3})[a-z]*\\.?,?\\s+([0-9]{4})(?![0-9]).*",
                    Pattern.DOTALL);

    private EntryDays() {}

    /// Returns one for each entry, in their order; as many as could be read before `content` broke off.
    static List<Optional<LocalDate>> read(byte[] content) {
        var days = new ArrayList<Optional<LocalDate>>();
        try {
            var reader = Listings.safeReader(new ByteArrayInputStream(content));
            int depth = 0;
            int entryDepth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    entryDepth = depth == entryDepth ? 0 : entryDepth;
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    var name = reader.getLocalName();
                    if (entryDepth == 0 && ENTRY.contains(name)) {
                        entryDepth = depth;
                        days.add(Optional.empty());
                    } else if (entryDepth > 0 && depth == entryDepth + 1 && PUBLISHED.contains(name)
                            && days.getLast().isEmpty()) {
                        days.set(days.size() - 1, day(reader.getElementText()));
                        depth--;
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // What was read holds; whether it is all is seen by its number.
            return days;
        }
        return days;
    }

    /// Returns the day that `text` names; empty where it names none.
    static Optional<LocalDate> day(String text) {
        var numbers = NUMBERS.matcher(text.strip());
        if (numbers.matches()) {
            return date(numbers.group(1), number(numbers.group(2)), numbers.group(3));
        }
        var words = WORDS.matcher(text.strip());
        return words.matches() ? date(words.group(3), month(words.group(2)), words.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(@Nullable String year, int month, @Nullable String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// Returns the month whose English name begins with `word`; 0 where there is none.
    private static int month(@Nullable String word) {
        for (var month : Month.values()) {
            if (month.name().substring(0, 3).equals(String.valueOf(word).toUpperCase(Locale.ROOT))) {
                return month.getValue();
            }
        }
        return 0;
    }
}
