package dev.quoth.corpus.source.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.quoth.config.WebSettings;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.source.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What servers let robots read, as their `robots.txt` says. Kept for a day; one that can't be read closes its server, and
/// is asked for again after a few minutes. Safe for use by several threads.
final class Robots {
    /// RFC 9309 allows no more.
    private static final Duration KEPT = Duration.ofDays(1);
    /// How long a server stays closed whose file could not be read.
    private static final Duration KEPT_CLOSED = Duration.ofMinutes(5);
    /// A server that asks for more is asked this seldom all the same: decision 8.
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    /// As RFC 9309 asks; the rest of a greater file is not read.
    private static final int MOST_BYTES = 500 << 10;
    private static final int MOST_REDIRECTS = 5;

    private final PatientExchange exchange;
    private final InstantSource clock;
    private final String name;
    private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

    Robots(PatientExchange exchange, InstantSource clock, WebSettings settings) {
        this.exchange = exchange;
        this.clock = clock;
        this.name = settings.userAgent().split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /// What holds for one server.
    sealed interface Rules {

        record Known(SimpleRobotRules rules) implements Rules {

            boolean allow(WebAddress address) {
                return rules.isAllowed(address.toString());
            }

            /// Returns the delay that is asked for, up to 30 seconds; zero where none is.
            Duration delay() {
                var asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
                return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
            }
        }

        /// They can't be read now; `reason` is a clause for people, about a page.
        record Closed(String reason) implements Rules {}
    }

    /// Returns the rules for the server of `address`.
    Rules rules(WebAddress address) throws InterruptedException {
        return kept.computeIfAbsent(address.origin(), origin -> new Kept()).rules(address);
    }

    /// One server's rules, asked for by one thread at a time.
    private final class Kept {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Rules rules;
        private Instant until = Instant.MIN;

        Rules rules(WebAddress address) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                var known = rules;
                if (known == null || !clock.instant().isBefore(until)) {
                    known = read(address.resolve("/robots.txt"));
                    rules = known;
                    until = clock.instant().plus(known instanceof Rules.Closed ? KEPT_CLOSED : KEPT);
                }
                return known;
            } finally {
                lock.unlock();
            }
        }
    }

    private Rules read(WebAddress file) throws InterruptedException {
        var at = file;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var request = new Exchange.Request(at, MOST_BYTES, status -> status == 200, Validators.NONE);
            switch (exchange.ask(request, Duration.ZERO)) {
                case PatientExchange.Asked.Failed failed -> {
                    return new Rules.Closed(failed.reason());
                }
                case PatientExchange.Asked.Answered(var reply) -> {
                    var target = reply.header("location");
                    if (!Statuses.isRedirect(reply.status()) || target == null) {
                        return rules(at, reply);
                    }
                    try {
                        at = at.resolve(target);
                    } catch (SourceException e) {
                        return allowAll();
                    }
                }
            }
        }
        return allowAll();
    }

    private Rules rules(WebAddress at, Reply reply) {
        int status = reply.status();
        if (status >= 500 || status == 429) {
            return new Rules.Closed("has a server whose robots.txt can't be read now (" + status + ")");
        }
        return status == 200
                ? new Rules.Known(parser().parseContent(at.toString(), reply.body(), "text/plain",
                        List.of(name)))
                : allowAll();
    }

    /// Of itself the parser would close a server that asks for more than five minutes between requests.
    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, SimpleRobotRulesParser.DEFAULT_MAX_WARNINGS);
    }

    private static Rules allowAll() {
        return new Rules.Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }
}
