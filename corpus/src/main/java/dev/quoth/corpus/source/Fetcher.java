package dev.quoth.corpus.source;

/// Gets what stands at web addresses. Safe for use by several threads.
public interface Fetcher {

    /// Asks for `address`, and waits until it is its turn where it has to. Redirects are followed. Throws
    /// InterruptedException where this thread was interrupted meanwhile.
    ///
    /// @param mostBytes the most that is read, unpacked; anything larger is [Bytes.TooLarge]
    /// @param before    what the last reading was told; where the server says that nothing changed since, the answer is
    ///                  [Bytes.NotModified]
    Bytes fetch(WebAddress address, long mostBytes, Validators before) throws InterruptedException;
}
