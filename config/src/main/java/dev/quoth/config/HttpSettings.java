package dev.quoth.config;

/// Where our own HTTP server listens.
///
/// @param host `http.host`, the interface's name or address; default `127.0.0.1`, which only this machine reaches
/// @param port `http.port`; default 8080; 0 takes any free one
public record HttpSettings(String host, int port) {

    private static final int LAST_PORT = 65_535;

    static HttpSettings from(Values values) {
        return new HttpSettings(values.one("http.host", "127.0.0.1", Forms::host),
                values.one("http.port", 8080, Forms.number(0, LAST_PORT)));
    }
}
