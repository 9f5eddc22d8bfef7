package dev.quoth.bot.digest;

import dev.quoth.corpus.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// The documents that tell one thing, in one script or both.
///
/// @param lead   the one that is quoted
/// @param others the others, the longest known first
record Story(Piece lead, List<Piece> others) {

    /// A match of that much is as good as any.
    private static final double FULL_MATCH = 6;
    /// After so many days a document is half as fresh.
    private static final double HALF_LIFE = 5;
    private static final double OF_MATCH = 0.6;
    private static final double OF_TELLERS = 0.05;
    private static final int MOST_TELLERS = 4;

    Story {
        others = List.copyOf(others);
    }

    /// Returns the story that `pieces` tell, of which there is one at least, for a reader of `language`: what was told before
    /// comes first, so that its change shows; then what is in the reader's language, and says most.
    static Story of(List<Piece> pieces, Language language) {
        var inOrder = pieces.stream().sorted(Comparator
                .comparing((Piece piece) -> piece.before().isEmpty())
                .thenComparing(piece -> piece.sentence().isEmpty())
                .thenComparing(piece -> piece.label().language() != language)
                .thenComparing(piece -> piece.label().language().isChinese() != language.isChinese())
                .thenComparing(Comparator.comparingDouble((Piece piece) -> piece.brief().says()).reversed())
                .thenComparingLong(piece -> piece.arrival().generation())).toList();
        return new Story(inOrder.getFirst(), inOrder.subList(1, inOrder.size()).stream()
                .sorted(Comparator.comparingLong(piece -> piece.arrival().generation())).toList());
    }

    OptionalInt topic() {
        return lead.brief().topic();
    }

    /// Whether there is anything to be quoted.
    boolean isQuotable() {
        return !lead.sentence().isEmpty() && lead.brief().says() > 0;
    }

    /// Returns what it is worth among the stories of an edition that is made at `now`: how well it matches its topic, how
    /// fresh it is, how much it says, and how many tell it.
    double worth(Instant now, ZoneId zone) {
        double fresh = Math.pow(0.5, age(now, zone) / HALF_LIFE);
        double own = (fresh + lead.brief().says()) / 2;
        double match = Math.min(1, lead.brief().match() / FULL_MATCH);
        double tellers = OF_TELLERS * Math.min(MOST_TELLERS, others.size());
        return tellers + (topic().isPresent() ? OF_MATCH * match + (1 - OF_MATCH) * own : own);
    }

    /// In days, since it was published, else stored.
    private double age(Instant now, ZoneId zone) {
        LocalDate published = lead.label().metadata().published();
        var since = published == null ? lead.arrival().storedAt() : published.atStartOfDay(zone).toInstant();
        return Math.max(0, Duration.between(since, now).toHours() / 24.0);
    }

    EditionItem item() {
        return new EditionItem(lead.label(), lead.version(), lead.sentence(), lead.span(),
                others.stream().map(Piece::asOther).toList(), lead.before().map(Telling::sentence));
    }
}
