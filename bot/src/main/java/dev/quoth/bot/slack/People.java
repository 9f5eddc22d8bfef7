package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.delivery.NotYetReadableException;
import dev.quoth.bot.slack.Outcome.Denied;
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
import java.util.concurrent.ConcurrentHashMap;

/// What Slack knows of people and channels. It is asked once in a while and remembered; where it can't be asked, what was
/// known before stands. Safe for use by several threads.
final class People {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final int MOST = 5_000;
    private static final int OF_PAGE = 500;

    private final WebApi api;
    private final InstantSource clock;
    private final Map<String, Known<Person>> people = bounded();
    private final Map<String, Known<Boolean>> channels = bounded();
    /// Until when Slack is not to be asked by a method.
    private final Map<String, Instant> limited = new ConcurrentHashMap<>();
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

    /// Asks who is in `team`, so that a crowd that speaks up at once need not be asked about one by one, which Slack allows
    /// a hundred times a minute. Who is not told of here is asked about later.
    void meet(String team) throws InterruptedException {
        var cursor = "";
        for (int page = 0; page == 0 || (!cursor.isEmpty() && page < MOST / OF_PAGE); page++) {
            var parameters = Json.object().put("limit", OF_PAGE).put("include_locale", true);
            if (!cursor.isEmpty()) {
                parameters.put("cursor", cursor);
            }
            if (!(api.call(team, "users.list", parameters) instanceof Done(var result, var scopes))) {
                return;
            }
            for (var user : result.path("members")) {
                keep(people, team + "/" + user.path("id").asText(), person(team, user));
            }
            cursor = result.at("/response_metadata/next_cursor").asText();
        }
    }

    /// Returns the profile of `user` in `team`; [Person#UNKNOWN] where Slack refuses to tell. Throws
    /// [NotYetReadableException] where it can't be asked now: who can't be told from a guest would be turned away.
    Person person(String team, String user) throws InterruptedException {
        var key = team + "/" + user;
        var known = look(people, key);
        if (isEnough(known)) {
            return known.map(Known::what).orElse(Person.UNKNOWN);
        }
        var parameters = Json.object().put("user", user).put("include_locale", true);
        return switch (asked(team, "users.info", parameters)) {
            case Done(var result, var scopes) -> keep(people, key, person(team, result.path("user")));
            case Denied denied -> known.map(Known::what).orElse(Person.UNKNOWN);
            case Outcome silence -> known.map(Known::what).orElseThrow(() -> unknown("who " + user + " is", silence));
        };
    }

    /// Returns whether people of other organisations read `channel`; true where Slack refuses to tell. Throws
    /// [NotYetReadableException] where it can't be asked now.
    boolean isShared(String team, String channel) throws InterruptedException {
        var key = team + "/" + channel;
        var known = look(channels, key);
        if (isEnough(known)) {
            return known.map(Known::what).orElse(true);
        }
        return switch (asked(team, "conversations.info", Json.object().put("channel", channel))) {
            case Done(var result, var scopes) -> {
                var about = result.path("channel");
                yield keep(channels, key, about.path("is_ext_shared").asBoolean()
                        || about.path("is_pending_ext_shared").asBoolean());
            }
            case Denied denied -> known.map(Known::what).orElse(true);
            case Outcome silence -> known.map(Known::what)
                    .orElseThrow(() -> unknown("who reads " + channel, silence));
        };
    }

    /// Asks Slack, but not while it wants us to wait: many may wait for the same.
    private Outcome asked(String team, String method, ObjectNode parameters) throws InterruptedException {
        var key = team + " " + method;
        var wait = Duration.between(clock.instant(), limited.getOrDefault(key, Instant.EPOCH));
        if (wait.isPositive()) {
            return new Outcome.Limited(wait);
        }
        var outcome = api.call(team, method, parameters);
        if (outcome instanceof Outcome.Limited(var delay)) {
            limited.put(key, clock.instant().plus(delay));
        }
        return outcome;
    }

    private static NotYetReadableException unknown(String what, Outcome silence) {
        var wait = silence instanceof Outcome.Limited(var delay) ? delay : BETWEEN_TRIES;
        return new NotYetReadableException("Slack does not tell " + what + ": " + silence.trouble().orElse(""), wait);
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
