package dev.quoth.bot.console;

import dev.quoth.bot.Main;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/// Quoth in a process that can open no socket, of either kind that Java has, and that says at its end how often it tried.
public final class WithoutSockets extends SelectorProvider {
    private static final AtomicInteger TRIED = new AtomicInteger();

    /// The one that there would be otherwise; it also knows how to wait for files and pipes.
    private final SelectorProvider usual = usual();

    /// What a process must be started with, in the variable `JAVA_TOOL_OPTIONS`, before [#main].
    static String options() {
        return "-Djava.nio.channels.spi.SelectorProvider=" + WithoutSockets.class.getName()
                + " --add-exports=java.base/sun.nio.ch=ALL-UNNAMED";
    }

    private static SelectorProvider usual() {
        try {
            return (SelectorProvider) Class.forName("sun.nio.ch.DefaultSelectorProvider").getMethod("get").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs the command in `arguments`.
    @SuppressWarnings("deprecation") // There is no other way to have them refused.
    public static void main(String[] arguments) throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException(refused());
        });
        int code = Main.run(arguments, Surroundings.ofProcess(Clock.systemUTC()));
        System.err.println("sockets: " + TRIED);
        System.exit(code);
    }

    private static String refused() {
        TRIED.incrementAndGet();
        return "there are no sockets here";
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw new IOException(refused());
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw new IOException(refused());
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw new IOException(refused());
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw new IOException(refused());
    }

    @Override
    public Pipe openPipe() throws IOException {
        return usual.openPipe();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        return usual.openSelector();
    }
}
