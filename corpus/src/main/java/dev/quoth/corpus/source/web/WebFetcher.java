package dev.quoth.corpus.source.web;

import dev.quoth.config.WebSettings;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.Fetcher;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.source.WebAddress;
import java.time.Duration;

/// Gets pages as a good guest: what robots.txt forbids is left alone, requests to one host keep their distance, and a
/// server that asks for patience gets it. Reads no more than it may, takes no longer than it may, and asks no host of this
/// machine or a private network that is not allowed by name, whether an address, a name or a redirect leads there.
/// Decision 8 says why.
public final class WebFetcher implements Fetcher, AutoCloseable {
    private final WebSettings settings;
    private final Exchange exchange;
    private final PatientExchange patient;
    private final Robots robots;

    public WebFetcher(WebSettings settings, Outside outside) {
        this.settings = settings;
        exchange = new Exchange(settings, outside.names());
        patient = new PatientExchange(exchange, outside,
                new HostTurns(outside.clock(), outside.sleeper(), settings.mostWait()));
        robots = new Robots(patient, outside.clock(), settings);
    }

    @Override
    public Bytes fetch(WebAddress address, long mostBytes, Validators before) throws InterruptedException {
        var at = address;
        for (int redirects = 0; redirects <= settings.redirects(); redirects++) {
            switch (visit(at, mostBytes, before)) {
                case Visit.Here(Bytes.Unreadable(var reason)) -> {
                    return new Bytes.Unreadable(
                            at.equals(address) ? reason : "redirects to " + at + ", which " + reason);
                }
                case Visit.Here(var bytes) -> {
                    return bytes;
                }
                case Visit.Moved(var target) -> at = target;
            }
        }
        return new Bytes.Unreadable("redirects more than " + settings.redirects() + " times (web.redirects)");
    }

    /// What asking at one address came to.
    private sealed interface Visit {

        record Here(Bytes bytes) implements Visit {}

        record Moved(WebAddress target) implements Visit {}
    }

    private Visit visit(WebAddress address, long mostBytes, Validators before) throws InterruptedException {
        return switch (robots.rules(address)) {
            case Robots.Rules.Closed closed -> unreadable(closed.reason());
            case Robots.Rules.Known rules when !rules.allow(address) ->
                unreadable("is closed to robots (robots.txt of " + address.origin() + ")");
            case Robots.Rules.Known rules -> {
                var request = new Exchange.Request(address, mostBytes, status -> status == 200 || status == 203,
                        before);
                yield switch (patient.ask(request, longer(settings.delay(), rules.delay()))) {
                    case PatientExchange.Asked.Failed failed -> unreadable(failed.reason());
                    case PatientExchange.Asked.Answered(var reply) -> visit(request, reply);
                };
            }
        };
    }

    private static Visit visit(Exchange.Request request, Reply reply) {
        var target = reply.header("location");
        if (Statuses.isRedirect(reply.status()) && target != null) {
            try {
                return new Visit.Moved(request.address().resolve(target));
            } catch (SourceException e) {
                return unreadable("redirects to where we don't go: " + e.getMessage());
            }
        }
        if (reply.status() == 304 && !request.before().equals(Validators.NONE)) {
            return new Visit.Here(new Bytes.NotModified());
        }
        return new Visit.Here(request.wanted().test(reply.status())
                ? page(request, reply)
                : Statuses.withoutPage(reply.status()));
    }

    private static Bytes page(Exchange.Request request, Reply reply) {
        var type = reply.header("content-type");
        return switch (reply.extent()) {
            case NOT_READ -> new Bytes.Refused("is no text (" + MediaTypes.refused(type).orElse("unknown") + ")");
            case CUT -> Bytes.TooLarge.than(request.mostBytes());
            case WHOLE -> {
                var changed = reply.header("last-modified");
                yield new Bytes.Whole(reply.body(), type,
                        new Validators(reply.header("etag"), changed == null ? reply.header("date") : changed));
            }
        };
    }

    private static Visit unreadable(String reason) {
        return new Visit.Here(new Bytes.Unreadable(reason));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// Breaks off what is under way.
    @Override
    public void close() {
        exchange.close();
    }
}
