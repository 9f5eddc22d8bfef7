package dev.quoth.bot.attack;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/// Opens no sockets for a whole process, which names it in `java.nio.channels.spi.SelectorProvider`.
public final class RefusedSockets extends SelectorProvider {

    /// Refuses the sockets that have no channel.
    @SuppressWarnings("deprecation") // There is no other way, and the process ends soon.
    static void refusePlainOnes() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new UnsupportedOperationException("no socket may be opened");
        });
    }

    private static IOException refused() {
        return new IOException("no socket may be opened");
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw refused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw refused();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw refused();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw refused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw refused();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw refused();
    }
}
