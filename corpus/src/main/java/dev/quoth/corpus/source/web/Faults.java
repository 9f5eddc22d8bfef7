package dev.quoth.corpus.source.web;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;

/// Why a server gave no answer.
final class Faults {

    private Faults() {}

    /// Returns the reason as a clause for people.
    static String reason(IOException fault) {
        return switch (fault) {
            case PrivateHostException closed ->
                "is an address of this machine or a private network; name its host in web.allow-private if it is meant";
            case UnknownHostException unknown -> "has a host that can't be found";
            case ConnectTimeoutException silent -> "has a server that does not answer";
            case ConnectException refused -> "has a server that takes no connections";
            case NoRouteToHostException away -> "has a server that can't be reached";
            case TooSlowException slow -> slow.getMessage() + " (web.timeout)";
            case SocketTimeoutException slow -> "has a server that fell silent";
            case SSLException unsafe -> "can't be reached safely: " + unsafe.getMessage();
            case ClientProtocolException strange -> "has a server that can't be understood: "
                    + (strange.getCause() == null ? strange.getMessage() : strange.getCause().getMessage());
            default -> "broke off: " + fault.getMessage();
        };
    }

    /// Whether the connection broke off, so that asking again at once may help.
    static boolean isDropped(IOException fault) {
        return switch (fault) {
            case ConnectException refused -> false;
            case NoRouteToHostException away -> false;
            case NoHttpResponseException dropped -> true;
            case ConnectionClosedException dropped -> true;
            case SocketException dropped -> true;
            case EOFException dropped -> true;
            default -> false;
        };
    }
}
