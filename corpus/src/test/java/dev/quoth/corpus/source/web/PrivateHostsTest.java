package dev.quoth.corpus.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.config.WebSettings;
import dev.quoth.corpus.Loopback;
import dev.quoth.corpus.SettableClock;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.source.WebAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tries every form of address that leads to this machine or to a private network: as it stands in an address, behind a
/// name, and behind a redirect. `target/refused-addresses.txt` is the table of what was tried.
@Timeout(60)
class PrivateHostsTest {
    /// One or more of each network that is not public.
    private static final List<String> IPV4 = List.of("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1",
            "100.127.255.255", "127.0.0.1", "127.0.0.2", "127.255.255.254", "169.254.0.1", "169.254.169.254",
            "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.0.1",
            "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
            "239.255.255.255", "240.0.0.1", "255.255.255.255");
    private static final List<String> IPV6 = List.of("::", "::1", "0:0:0:0:0:0:0:1", "::7f00:1", "::127.0.0.1",
            "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1",
            "64:ff9b::7f00:1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "64:ff9b:1:ffff::10.0.0.1",
            "100::1", "2001::1", "2001:0:7f00:1::", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::",
            "2002:a00:1::1", "2002:c0a8:1::1", "3fff::1", "5f00::1", "fc00::1", "fd00::1", "fdff:ffff::1", "fe80::1",
            "fe80::a9fe:a9fe", "febf::1", "fec0::1", "feff::1", "ff00::1", "ff02::1", "ff0e::1");
    /// Other spellings of 127.0.0.1 and its like, each of which some program understands.
    private static final List<String> SPELLINGS = List.of("127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1",
            "0x7f.0.0.1", "0X7F.0.0.0x1", "0177.0.0.1", "017700000001", "0177.1", "127.000.000.001", "127.0.0.01",
            "127.0.0.1.", "127.1.", "00000000177.0.0.1", "0", "0.0", "0x0", "00", "4294967295", "4294967297",
            "256.256.256.256", "3232235521", "0xc0a80001", "192.168.1", "0x0a000001", "167772161", "10.1", "0xa9fea9fe",
            "2852039166", "169.254.43518", "１２７.0.0.1", "127。0。0。1", "127．0．0．1", "①②⑦.⓪.⓪.①", "%31%32%37.0.0.1",
            "127.0.0.%31", "127%2E0%2E0%2E1", "0x7f%2e1", "[::1%25lo]", "[fe80::1%25eth0]", "[fe80::1%eth0]",
            "[::ffff:127.1]", "[::ffff:0x7f.1]", "[127.0.0.1]", "[0:0:0:0:0:ffff:127.0.0.1]");
    /// Names that resolve to this machine by themselves, or do in the test.
    private static final List<String> NAMES = List.of("localhost", "LOCALHOST", "localhost.", "LocalHost.",
            "ip6-localhost",
            "ip6-loopback", "localhost.localdomain", "ⓛocalhost", "ｌocalhost", "local%68ost", "127.0.0.1.nip.example",
            "10-0-0-1.sslip.example", "metadata.google.internal", "rebinding.example", "mixed.example");

    private final List<String> tried = new ArrayList<>();
    private final Loopback server = new Loopback();
    private final AtomicInteger lookups = new AtomicInteger();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void areRefusedInEveryFormThatLeadsToThem() throws Exception {
        var hosts = Stream.of(IPV4.stream(), IPV6.stream().map(host -> "[" + host + "]"), SPELLINGS.stream(),
                NAMES.stream()).flatMap(forms -> forms).toList();
        try (var fetcher = fetcher(List.of(), this::lookup)) {
            for (var host : hosts) {
                refused(fetcher, host, "http://" + host + ":" + server.port() + "/secret", "address");
                refused(fetcher, host, "https://" + host + "/secret", "https address");
            }
        }
        try (var fetcher = fetcher(List.of(server.host()), this::lookup)) {
            for (var host : hosts.stream().filter(host -> !host.equals("127.0.0.1")).toList()) {
                server.on("/redirect", Loopback.redirect(302, "http://" + host + ":" + server.port() + "/secret"));
                refused(fetcher, host, server.at("/redirect"), "redirect");
            }
            server.on("/redirect", Loopback.redirect(302, "http://127.0.0.1:" + (server.port() ^ 1) + "/secret"));
            refused(fetcher, "127.0.0.1, another port", server.at("/redirect"), "redirect");
        }
        for (var host : Stream.concat(IPV4.stream(), IPV6.stream()).toList()) {
            try (var fetcher = fetcher(List.of(), name -> InetAddress.getAllByName(host))) {
                refused(fetcher, host, "http://harmless.example:" + server.port() + "/secret", "name");
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/refused-addresses.txt"), tried);
        assertEquals(0, server.count("/secret"));
        assertEquals(2 * hosts.size() + hosts.size() + IPV4.size() + IPV6.size(), tried.size());
    }

    @Test
    void areLookedUpOnceSoThatNoSecondAnswerCanDiffer() throws Exception {
        server.on("/page", Loopback.page("x"));
        try (var fetcher = fetcher(List.of(), name -> {
            lookups.incrementAndGet();
            return new InetAddress[]{address("93.184.215.14"), address("127.0.0.1")};
        })) {
            assertInstanceOf(Bytes.Unreadable.class, fetcher
                    .fetch(WebAddress.parse("http://rebinding.example:" + server.port() + "/page"), 10,
                            Validators.NONE));
        }
        assertEquals(1, lookups.get());
        assertEquals(List.of(), server.requests());
    }

    @Test
    void areReadWhereTheirNameIsAllowedAsItIsWritten() throws Exception {
        server.on("/page", Loopback.page("x"));
        assertEquals("Whole", outcome("127.0.0.1:" + server.port(), "127.0.0.1"));
        assertEquals("Whole", outcome("127.0.0.1", "127.0.0.1"));
        assertEquals("Whole", outcome("localhost", "localhost"));
        assertEquals("Whole", outcome("localhost", "LOCALHOST."));
        assertEquals("Unreadable", outcome("localhost", "127.0.0.1"));
        assertEquals("Unreadable", outcome("127.0.0.1", "localhost"));
        assertEquals("Unreadable", outcome("127.0.0.1:1", "127.0.0.1"));
        assertEquals("Unreadable", outcome("example.org", "localhost"));
    }

    @Test
    void areNotReachedThroughAProxyOfTheProcess() throws Exception {
        server.on("/page", Loopback.page("x"));
        for (var key : List.of("http", "https", "socks")) {
            System.setProperty(key + (key.equals("socks") ? "ProxyHost" : ".proxyHost"), "proxy.invalid");
            System.setProperty(key + (key.equals("socks") ? "ProxyPort" : ".proxyPort"), "1");
        }
        System.setProperty("http.nonProxyHosts", "");
        try {
            assertEquals("Whole", outcome("127.0.0.1", "127.0.0.1"));
        } finally {
            for (var key : List.of("http.proxyHost", "http.proxyPort", "https.proxyHost", "https.proxyPort",
                    "socksProxyHost", "socksProxyPort", "http.nonProxyHosts")) {
                System.clearProperty(key);
            }
        }
    }

    @Test
    void areNotTakenForPublicOnes() throws Exception {
        for (var host : List.of("1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
                "126.255.255.255", "128.0.0.0", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.1",
                "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111",
                "2001:4860:4860::8888", "2a00::1", "3ffe::1", "2003::1")) {
            assertFalse(ReservedNetworks.hold(address(host)), host);
        }
    }

    private void refused(WebFetcher fetcher, String host, String address, String way) throws InterruptedException {
        String reason;
        try {
            var bytes = fetcher.fetch(WebAddress.parse(address), 1000, Validators.NONE);
            reason = assertInstanceOf(Bytes.Unreadable.class, bytes, host).reason();
        } catch (SourceException e) {
            reason = String.valueOf(e.getMessage());
        }
        boolean meant = reason.contains("is an address of this machine or a private network")
                || reason.contains("hides which host it means") || reason.contains("is no web address");
        assertTrue(meant, () -> host + " by " + way);
        tried.add(host + "\t" + way + "\t" + reason);
    }

    private String outcome(String allowed, String host) throws InterruptedException {
        try (var fetcher = fetcher(List.of(allowed), InetAddress::getAllByName)) {
            return fetcher
                    .fetch(WebAddress.parse("http://" + host + ":" + server.port() + "/page"), 10, Validators.NONE)
                    .getClass().getSimpleName();
        }
    }

    private InetAddress[] lookup(String name) throws UnknownHostException {
        return switch (name) {
            case "ip6-localhost", "ip6-loopback" -> new InetAddress[]{address("::1")};
            case "localhost.localdomain", "127.0.0.1.nip.example" ->
                new InetAddress[]{address("127.0.0.1")};
            case "10-0-0-1.sslip.example" -> new InetAddress[]{address("10.0.0.1")};
            case "metadata.google.internal" -> new InetAddress[]{address("169.254.169.254")};
            case "rebinding.example" -> new InetAddress[]{
                    address(lookups.getAndIncrement() % 2 == 0 ? "127.0.0.1" : "10.0.0.1")};
            case "mixed.example" -> new InetAddress[]{address("93.184.215.14"),
                    address("::1")};
            default -> InetAddress.getAllByName(name);
        };
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }

    private static WebFetcher fetcher(List<String> allowed, NameLookup lookup) {
        var settings = new WebSettings("QuothBot/0.1", Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(1), 5,
                10,
                allowed);
        return new WebFetcher(settings, new Outside(new SettableClock(LoopbackWeb.NOW), time -> {
        }, lookup, () -> 0));
    }
}
