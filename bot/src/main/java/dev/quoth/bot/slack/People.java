package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.slack.Outcome.Done;
import dev.quoth.corpus.Language;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What Slack knows of people and channels. It is asked once in a while and remembered; where it can't be asked, what was
/// known before stands. Safe for use by several threads.
final class People {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int MOST = 5_000;

    private final WebApi api;
    private final InstantSource clock;
    private final Map<String, Known<Person>> people = bounded();
    private final Map<String, Known<Boolean>> channels = bounded();
    private final ThreadLocal<Boolean> isInHaste = ThreadLocal.withInitial(() -> false);

    People(WebApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /// A person's profile.
    ///
    /// @param isGuest whether the person is a guest, of another organisation, or not known to be a member
    record Person(String name, Optional<Language> language, Optional<ZoneId> zone, boolean isGuest) {

        /// Nothing is known of the person: who might be a guest is taken for one.
        static final Person UNKNOWN = new Person("", Optional.empty(), Optional.empty(), true);
    }

    /// Runs `work`, in which Slack is not asked: what is not known stays so. For what must not wait.
    void withoutAsking(Runnable work) {
        isInHaste.set(true);
        try {
            work.run();
        } finally {
            isInHaste.remove();
        }
    }

    private record Known<T>(T what, Instant since) {}

    private static <T> Map<String, Known<T>> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known<T>> eldest) {
                return size() > MOST;
            }
        };
    }

    /// Returns the profile of `user` in `team`; [Person#UNKNOWN] where Slack does not tell.
    Person person(String team, String user) throws InterruptedException {
        var key = team + "/" + user;
        var known = look(people, key);
        if (isEnough(known)) {
            return known.map(Known::what).orElse(Person.UNKNOWN);
        }
        var parameters = Json.object().put("user", user).put("include_locale", true);
        if (asked(team, "users.info", parameters) instanceof Done(var result, var scopes)) {
            return keep(people, key, person(team, result.path("user")));
        }
        return known.map(Known::what).orElse(Person.UNKNOWN);
    }

    /// Returns whether people of other organisations read `channel`; true where that is not known.
    boolean isShared(String team, String channel) throws InterruptedException {
        var key = team + "/" + channel;
        var known = look(channels, key);
        if (isEnough(known)) {
            return known.map(Known::what).orElse(true);
        }
        if (asked(team, "conversations.info",
                Json.object().put("channel", channel)) instanceof Done(var result, var scopes)) {
            var about = result.path("channel");
            return keep(channels, key, about.path("is_ext_shared").asBoolean()
                    || about.path("is_pending_ext_shared").asBoolean());
        }
        return known.map(Known::what).orElse(true);
    }

    /// Asks Slack, and once more where it did not hear: who can't be told from a guest is turned away.
    private Outcome asked(String team, String method, ObjectNode parameters) throws InterruptedException {
        var outcome = api.call(team, method, parameters);
        if (outcome instanceof Done || outcome instanceof Outcome.Denied) {
            return outcome;
        }
        Thread.sleep(BETWEEN_TRIES);
        return api.call(team, method, parameters);
    }

    private static <T> Optional<Known<T>> look(Map<String, Known<T>> map, String key) {
        synchronized (map) {
            return Optional.ofNullable(map.get(key));
        }
    }

    private <T> T keep(Map<String, Known<T>> map, String key, T what) {
        synchronized (map) {
            map.put(key, new Known<>(what, clock.instant()));
        }
        return what;
    }

    private boolean isEnough(Optional<? extends Known<?>> known) {
        return isInHaste.get() || known.filter(this::isFresh).isPresent();
    }

    private boolean isFresh(Known<?> known) {
        return clock.instant().isBefore(known.since.plus(FRESH));
    }

    private static Person person(String team, JsonNode user) {
        boolean isGuest = user.path("is_restricted").asBoolean() || user.path("is_ultra_restricted").asBoolean()
                || user.path("is_stranger").asBoolean()
                || (Json.text(user, "/team_id").filter(home -> !home.equals(team)).isPresent()
                        && user.at("/enterprise_user/id").isMissingNode());
        var name = Json.text(user, "/profile/display_name", "/real_name", "/profile/real_name", "/name");
        return new Person(name.orElse(""), Json.text(user, "/locale").flatMap(People::language),
                Json.text(user, "/tz").flatMap(People::zone), isGuest);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Language> language(String locale) {
        var tag = Locale.forLanguageTag(locale);
        return switch (tag.getLanguage()) {
            case "en" -> Optional.of(Language.EN);
            case "zh" ->
                Optional.of(tag.getScript().equals("Hant") || Set.of("TW", "HK", "MO").contains(tag.getCountry())
                        ? Language.ZH_HANT
                        : Language.ZH_HANS);
            default -> Optional.empty();
        };
    }
}
