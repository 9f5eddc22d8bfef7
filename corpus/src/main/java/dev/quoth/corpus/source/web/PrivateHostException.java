package dev.quoth.corpus.source.web;

import java.net.UnknownHostException;

/// A host stands in a network that is not for the public, and nobody allowed it by name.
final class PrivateHostException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateHostException(String host) {
        super(host);
    }
}
