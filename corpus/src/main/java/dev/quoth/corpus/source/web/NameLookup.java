package dev.quoth.corpus.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Asks for the addresses of a host, as [InetAddress#getAllByName(String)] does.
@FunctionalInterface
public interface NameLookup {

    /// Returns the addresses of `host`, which may also be an address itself.
    InetAddress[] addresses(String host) throws UnknownHostException;
}
