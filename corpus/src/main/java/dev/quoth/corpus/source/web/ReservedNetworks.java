package dev.quoth.corpus.source.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/// The networks that no page of the public web stands in: this machine, private networks, and what only leads to them.
final class ReservedNetworks {

    /// From the registries of special-purpose addresses (RFC 6890 and its successors). Of IPv6 all but 2000::/3 is
    /// refused: the rest is not public, among it ::, ::1, NAT64, ULA, link-local and all that carries an IPv4 address. Of
    /// 2000::/3 it is Teredo, 6to4 and what is for documents.
    private static final List<Network> ALL = Stream.of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Network::parse).toList();

    private ReservedNetworks() {}

    /// Whether `address` stands in one of them.
    static boolean hold(InetAddress address) {
        return ALL.stream().anyMatch(network -> network.holds(address));
    }

    /// The addresses, of `bytes` bytes each, that begin with `start` when `rest` bits are taken off their end.
    private record Network(BigInteger start, int rest, int bytes) {

        static Network parse(String text) {
            int slash = text.indexOf('/');
            try {
                byte[] first = InetAddress.getByName(text.substring(0, slash)).getAddress();
                int rest = first.length * Byte.SIZE - Integer.parseInt(text.substring(slash + 1));
                return new Network(new BigInteger(1, first).shiftRight(rest), rest, first.length);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(text + " is no network", e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] given = address.getAddress();
            return given.length == bytes && new BigInteger(1, given).shiftRight(rest).equals(start);
        }
    }
}
