package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// A stand-in for Slack's side of Socket Mode: greets, hands each envelope to one of the connections, times its
/// acknowledgement, tells events again that were not acknowledged, and closes connections as Slack does or without a word.
final class SocketServer extends WebSocketServer {

    private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean isSilent;

    /// An envelope that was sent.
    private static final class Sent {
        private final long at = System.nanoTime();
        private final CountDownLatch acknowledged = new CountDownLatch(1);
        private volatile Duration after = Duration.ZERO;
    }

    SocketServer() throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
        setDaemon(true);
        start();
        if (!started.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the stand-in's web socket does not start");
        }
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/link";
    }

    /// Returns how many connections there were so far.
    int connections() {
        return connections.get();
    }

    int open() {
        return sockets.size();
    }

    /// Greets nobody from now on.
    void beSilent(boolean silent) {
        isSilent = silent;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        connections.incrementAndGet();
        if (!isSilent) {
            socket.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"}}");
            sockets.add(socket);
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        sockets.remove(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        try {
            var envelope = sent.get(Json.read(message).path("envelope_id").asText());
            if (envelope != null) {
                envelope.after = Duration.ofNanos(System.nanoTime() - envelope.at);
                envelope.acknowledged.countDown();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        sockets.remove(socket);
    }

    /// Sends `payload` once there is a connection and returns the envelope's id.
    String send(String type, ObjectNode payload) throws InterruptedException {
        for (int tried = 0; tried < 300; tried++) {
            var id = offer(type, payload);
            if (id.isPresent()) {
                return id.get();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("nobody is connected");
    }

    /// Sends `payload` and returns the envelope's id; empty where nobody is connected.
    Optional<String> offer(String type, ObjectNode payload) {
        var id = "envelope-" + next.incrementAndGet();
        var envelope = Json.typed(type).put("envelope_id", id).put("accepts_response_payload",
                !type.equals("events_api"));
        envelope.set("payload", payload);
        var open = List.copyOf(sockets);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        sent.put(id, new Sent());
        try {
            open.get(next.get() % open.size()).send(envelope.toString());
            return Optional.of(id);
        } catch (WebsocketNotConnectedException e) {
            return Optional.empty();
        }
    }

    /// Returns after how long the envelope was acknowledged; longer than three seconds where it was not.
    Duration acknowledged(String id) throws InterruptedException {
        var envelope = sent.get(id);
        return envelope != null && envelope.acknowledged.await(5, TimeUnit.SECONDS)
                ? envelope.after
                : Duration.ofSeconds(5);
    }

    boolean isAcknowledged(String id) {
        var envelope = sent.get(id);
        return envelope != null && envelope.acknowledged.getCount() == 0;
    }

    /// Announces that the connections will be closed, as Slack does each hour or so.
    void disconnect(String reason) {
        sockets.forEach(socket -> socket.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}"));
    }

    /// Cuts all connections without a word.
    void drop() {
        List.copyOf(sockets).forEach(socket -> {
            sockets.remove(socket);
            socket.closeConnection(1006, "dropped");
        });
    }

    void close() throws InterruptedException {
        stop(1000);
    }
}
