package dev.quoth.bot.digest;

import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.EditionPhrase;
import dev.quoth.bot.wording.Medium;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words editions: a heading with counts and period, then the stories by topic, then what is only named, on [Pages].
final class EditionWording implements EditionWriter {
    @Override
    public List<EditionPart> parts(Edition edition, Subscription subscription, Occasion occasion) {
        var words = new ItemWording(subscription.plan().language(), Medium.of(subscription.venue().chat().platform()));
        return new Pages(words, heading(edition, subscription.plan(), occasion)).of(edition);
    }

    private static List<ReplyPart> heading(Edition edition, Plan plan, Occasion occasion) {
        var language = plan.language();
        var parts = new ArrayList<ReplyPart>();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale(language))
                .format(occasion.day());
        parts.add(new Paragraph(List.of(Run.bold(occasion.kind() == Occasion.Kind.PREVIEW
                ? EditionPhrase.PREVIEW_HEADING.in(language)
                : EditionPhrase.HEADING.in(language, day)))));
        if (occasion.kind() == Occasion.Kind.LATE) {
            parts.add(small(EditionPhrase.LATE.in(language, time(occasion.due(), plan))));
        }
        if (edition.isEmpty()) {
            var since = time(edition.from(), plan);
            parts.add(Paragraph.of(plan.topics().isEmpty()
                    ? EditionPhrase.NOTHING.in(language, since)
                    : EditionPhrase.NOTHING_ON_TOPICS.in(language, since,
                            String.join(language.isChinese() ? "、" : ", ", plan.topics()))));
        } else {
            parts.add(Paragraph.of(counts(edition, language)
                    + EditionPhrase.PERIOD.in(language, time(edition.from(), plan))));
        }
        return parts;
    }

    private static String counts(Edition edition, Language language) {
        int told = edition.groups().stream().mapToInt(group -> group.items().size()).sum();
        int named = edition.brief().size() + edition.again().size();
        int topics = (int) edition.groups().stream().filter(group -> group.topic().isPresent()).count();
        return (told == 1 ? EditionPhrase.COUNTS_ONE.in(language) : EditionPhrase.COUNTS.in(language, told))
                + (topics > 1 ? EditionPhrase.COUNTS_OF_TOPICS.in(language, topics) : "")
                + (named > 0 ? EditionPhrase.ALSO_COUNT.in(language, named) : "");
    }

    private static String time(Instant instant, Plan plan) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(instant.atZone(plan.zone()));
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case EN -> Locale.UK;
            case ZH_HANT -> Locale.TRADITIONAL_CHINESE;
            case ZH_HANS -> Locale.SIMPLIFIED_CHINESE;
        };
    }

    static Small small(String text) {
        return new Small(List.of(Run.plain(text)));
    }
}
