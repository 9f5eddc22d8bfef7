package dev.quoth.config;

import java.time.Duration;
import java.util.List;

/// How pages of the web are read.
///
/// @param userAgent    `web.user-agent`, as whom we ask; its name up to the `/` is what robots.txt calls us; default
///                     `QuothBot/0.1`
/// @param delay        `web.delay`, between two requests to one host; default 1 second
/// @param timeout      `web.timeout`, the longest that one request may take in all; default 30 seconds
/// @param mostWait     `web.most-wait`, the longest that is waited where a server asks us to come back later; default 1
///                     minute
/// @param redirects    `web.redirects`, how many are followed for one page; default 5
/// @param mostPages    `web.most-pages`, how many pages of one feed or site map are read; default 1000
/// @param allowPrivate `web.allow-private`, hosts of this machine and of private networks that may be read, each as
///                     `host` or `host:port`, in lower case; default none
public record WebSettings(String userAgent, Duration delay, Duration timeout, Duration mostWait, int redirects,
        int mostPages, List<String> allowPrivate) {

    private static final int MOST_REDIRECTS = 20;
    private static final int MOST_PAGES = 50_000;

    public WebSettings {
        allowPrivate = List.copyOf(allowPrivate);
    }

    static WebSettings from(Values values) {
        return new WebSettings(values.one("web.user-agent", "QuothBot/0.1", Forms::userAgent),
                values.one("web.delay", Duration.ofSeconds(1), Forms::duration),
                values.one("web.timeout", Duration.ofSeconds(30), Forms::duration),
                values.one("web.most-wait", Duration.ofMinutes(1), Forms::duration),
                values.one("web.redirects", 5, Forms.number(0, MOST_REDIRECTS)),
                values.one("web.most-pages", 1000, Forms.number(1, MOST_PAGES)),
                values.many("web.allow-private", Forms::hostAndPort));
    }
}
