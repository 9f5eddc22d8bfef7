package dev.quoth.corpus.source.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/// Looks hosts up, and refuses those that stand in a network that is not for the public unless they are allowed by the
/// name that the address gives. What it returns is what is connected to, so that no second look-up can differ.
final class PublicHosts implements DnsResolver {
    /// Each is tried in turn, which may take the time to connect.
    private static final int MOST = 3;

    private final NameLookup lookup;
    private final Set<String> allowed;

    /// @param allowed each `host` or `host:port`, in lower case
    PublicHosts(NameLookup lookup, List<String> allowed) {
        this.lookup = lookup;
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses = lookup.addresses(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!isAllowed(host, port) && Stream.of(addresses).anyMatch(ReservedNetworks::hold)) {
            throw new PrivateHostException(host);
        }
        return Stream.of(addresses).limit(MOST).map(address -> new InetSocketAddress(address, port)).toList();
    }

    /// Is asked by nobody: without a port it can't be told whether a host is allowed.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException(host + " without a port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(String host, int port) {
        var name = host.toLowerCase(Locale.ROOT);
        var written = name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
        return allowed.contains(written) || allowed.contains(written + ":" + port);
    }
}
