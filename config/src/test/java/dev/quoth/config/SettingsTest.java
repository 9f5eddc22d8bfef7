package dev.quoth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path home;

    @Test
    void holdTheDefaultsWhereThereIsNoHome() {
        assertEquals(Settings.defaults(), Settings.read(home.resolve("absent"), Map.of("PATH", "/bin")));
    }

    @Test
    void holdWhatTheFileSays() throws IOException {
        write("""
              telegram: {token: 123:abc, api-url: "http://127.0.0.1:8081", mode: webhook, webhook-secret: s_3-T,
                         webhook-url: "https://bot.example.org/telegram/webhook"}
              slack:
                bot-token: xoxb-1
                more-bot-tokens: [xoxb-2]
                app-token: xapp-1
                signing-secret: 0123
                api-url: http://localhost:9000/api/
                mode: http
                public-answers: true
              http: {host: 0.0.0.0, port: 0}
              access:
                open: true
                allow: [telegram:-100123, slack:T01/C02]
                operators:
                  - telegram:7
              limits: {user-per-minute: 1, user-per-day: 2, chat-per-minute: 3, chat-per-day: 4, queue: 5}
              delivery: {give-up-after: 2d}
              conversation: {fade-after: 2h, keep-days: 7}
              model:
                provider: openai
                base-url: http://localhost:1234/v1
                key: k
                name: qwen 3
                api-version: 2024-10-21
                price-in: 0.25
                price-out: 2
                timeout: 500ms
                chat-tokens-per-day: 5
                chat-money-per-day: 0.5
                tokens-per-day: 6
                money-per-day: 7
                second: {provider: anthropic, key: k2, name: claude, price-in: 1, price-out: 5}
                third: {provider: ollama, name: qwen3}
              embedding: {sessions: 2, folder: /models/e5, pooling: cls, max-tokens: 256, query-prefix: "query:",
                passage-prefix: "passage:"}
              reranker: {folder: /models/reranker, passages: 10, timeout: 700ms}
              digest: {zone: Asia/Hong_Kong, time: 21:05, items: 3, grace: 2d}
              corpus: {max-file-size: 2 GB, max-read-time: 90s}
              web:
                user-agent: MyBot/2 (+https://example.org/bot)
                delay: 250ms
                timeout: 10s
                most-wait: 5m
                redirects: 0
                most-pages: 7
                allow-private: [Intranet, "127.0.0.1:8080", "[::1]:80"]
              sync: {every: 15m}
              log: {questions: true}
              """);

        assertEquals(new Settings(
                new TelegramSettings(new Secret("123:abc"), URI.create("http://127.0.0.1:8081"),
                        TelegramSettings.Mode.WEBHOOK, new Secret("s_3-T"),
                        URI.create("https://bot.example.org/telegram/webhook")),
                new SlackSettings(new Secret("xoxb-1"), List.of(new Secret("xoxb-2")), new Secret("xapp-1"),
                        new Secret("0123"), URI.create("http://localhost:9000/api/"), SlackSettings.Mode.HTTP, true),
                new HttpSettings("0.0.0.0", 0),
                new AccessSettings(true, List.of(new Principal.Telegram(-100123), new Principal.Slack("T01", "C02")),
                        List.of(new Principal.Telegram(7))),
                new LimitsSettings(1, 2, 3, 4, 5), new DeliverySettings(Duration.ofDays(2)),
                new ConversationSettings(Duration.ofHours(2), 7),
                new ModelSettings(List.of(
                        new ModelServer("model", ModelServer.Provider.OPENAI, URI.create("http://localhost:1234/v1"),
                                new Secret("k"), "qwen 3", "2024-10-21", new BigDecimal("0.25"), new BigDecimal("2")),
                        new ModelServer("model.second", ModelServer.Provider.ANTHROPIC, null, new Secret("k2"),
                                "claude", null, BigDecimal.ONE, new BigDecimal("5")),
                        new ModelServer("model.third", ModelServer.Provider.OLLAMA, null, null, "qwen3", null,
                                BigDecimal.ZERO, BigDecimal.ZERO)),
                        Duration.ofMillis(500), new ModelBudget(5, new BigDecimal("0.5")),
                        new ModelBudget(6, new BigDecimal("7"))),
                new EmbeddingSettings(2, Path.of("/models/e5"), EmbeddingSettings.Pooling.CLS, 256, null,
                        EmbeddingSettings.Protocol.OPENAI, null, null, "query:", "passage:"),
                new RerankerSettings(Path.of("/models/reranker"), 10, Duration.ofMillis(700)),
                new DigestSettings(ZoneId.of("Asia/Hong_Kong"), LocalTime.of(21, 5), 3, Duration.ofDays(2),
                        Duration.ofMinutes(5), 2),
                new CorpusSettings(new ByteSize(2L << 30), Duration.ofSeconds(90)),
                new WebSettings("MyBot/2 (+https://example.org/bot)", Duration.ofMillis(250), Duration.ofSeconds(10),
                        Duration.ofMinutes(5), 0, 7, List.of("intranet", "127.0.0.1:8080", "[::1]:80")),
                new SyncSettings(Duration.ofMinutes(15)), new LogSettings(true)),
                Settings.read(home, Map.of()));
    }

    @Test
    void holdWhatTheEnvironmentSaysOverTheFile() throws IOException {
        write("http: {host: example.org, port: 99999}\naccess: {allow: [telegram:1]}\n");
        var environment = Map.of("QUOTH_HTTP_PORT", "9090", "QUOTH_HTTP_HOST", "", "QUOTH_ACCESS_ALLOW",
                "telegram:2, slack:T1/U2,", "QUOTH_TELEGRAM_API_URL", "http://localhost:1\n", "QUOTH_HOME", "/home",
                "QUOTH_JAVA", "java", "QUOTH_JAVA_OPTS", "-Xmx1g");

        var settings = Settings.read(home, environment);

        assertEquals(new HttpSettings("example.org", 9090), settings.http());
        assertEquals(List.of(new Principal.Telegram(2), new Principal.Slack("T1", "U2")), settings.access().allow());
        assertEquals(URI.create("http://localhost:1"), settings.telegram().apiUrl());
    }

    @Test
    void reportAllProblemsAtOnceInReadingOrder() throws IOException {
        write("""
              telegram:
                api_url: http://localhost
                mode: poll
              htpp: {port: 1}
              http:
                port: 70000
              access:
                open: yes
                allow: [telegram:7, telegram:me,
                  "slack:general"]
                operators: telegram:7
              digest:
                zone: Hongkong/Asia
                time: 8:30
                items: [1]
                grace: {hours: 6}
              limits: 5
              corpus: {max-file-size: 50}
              """);

        assertEquals(List.of(
                new Problem("telegram.api_url", "quoth.yaml:2", "is not a setting; did you mean telegram.api-url?"),
                new Problem("telegram.mode", "quoth.yaml:3", "must be polling or webhook, not 'poll'"),
                new Problem("htpp.port", "quoth.yaml:4", "is not a setting; did you mean http.port?"),
                new Problem("http.port", "quoth.yaml:6", "must be a whole number from 0 to 65535, not '70000'"),
                new Problem("access.open", "quoth.yaml:8", "must be true or false, not 'yes'"),
                new Problem("access.allow", "quoth.yaml:9",
                        "must be telegram:ID or slack:TEAM/ID, by number and ids, not 'telegram:me'"),
                new Problem("access.allow", "quoth.yaml:10",
                        "must be telegram:ID or slack:TEAM/ID, by number and ids, not 'slack:general'"),
                new Problem("access.operators", "quoth.yaml:11", "must be a list"),
                new Problem("digest.zone", "quoth.yaml:13",
                        "must be a time zone such as Asia/Hong_Kong, not 'Hongkong/Asia'"),
                new Problem("digest.time", "quoth.yaml:14", "must be a time of day such as 08:30, not '8:30'"),
                new Problem("digest.items", "quoth.yaml:15", "must be one value, not a list"),
                new Problem("digest.grace", "quoth.yaml:16", "must be a value, not a group of keys"),
                new Problem("limits", "quoth.yaml:17", "must be a group of keys, not a value"),
                new Problem("corpus.max-file-size", "quoth.yaml:18",
                        "must be a size such as 50MB (B, KB, MB or GB), not '50'"),
                new Problem("model.timeout", "QUOTH_MODEL_TIMEOUT",
                        "must be a duration such as 30s (ms, s, m, h or d), not '30'"),
                new Problem("", "QUOTH_TELEGRAM_TOKE", "is not a setting; did you mean QUOTH_TELEGRAM_TOKEN?")),
                problems(Map.of("QUOTH_TELEGRAM_TOKE", "1", "QUOTH_MODEL_TIMEOUT", "30")));
    }

    @Test
    void sayWhatOneSettingNeedsOfAnother() throws IOException {
        write("""
              telegram: {mode: webhook}
              model: {provider: anthropic}
              """);

        assertEquals(List.of(
                new Problem("telegram.webhook-secret", "quoth.yaml:1",
                        "is missing; it is needed because telegram.mode is webhook"),
                new Problem("model.name", "quoth.yaml:2", "is missing; it is needed because model.provider is set"),
                new Problem("model.key", "quoth.yaml:2",
                        "is missing; it is needed because model.provider is anthropic"),
                new Problem("slack.signing-secret", "QUOTH_SLACK_MODE",
                        "is missing; it is needed because slack.mode is http")),
                problems(Map.of("QUOTH_SLACK_MODE", "http")));
        write("model: {provider: openai, name: m, price-in: 1, money-per-day: 2, second.name: m2}\nmodel.third.provider: x");
        assertEquals(List.of(
                new Problem("model.price-out", "quoth.yaml:1",
                        "is missing; it is needed because model.money-per-day is set"),
                new Problem("model.third.provider", "quoth.yaml:2",
                        "must be none or openai or ollama or anthropic, not 'x'")),
                problems(Map.of()));
        write("model: {second: {provider: ollama, name: m}}");
        assertEquals(List.of(new Problem("model.provider", "quoth.yaml:1",
                "is missing; it is needed because model.second.provider is set")), problems(Map.of()));
        write("slack: {bot-token: xoxb}");
        assertEquals(List.of(new Problem("slack.app-token", "quoth.yaml:1",
                "is missing; it is needed because slack.bot-token is set and slack.mode is socket")),
                problems(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            telegram.api-url | ftp://example.org      | must be an http or https address with a host and without ? and #, not 'ftp://example.org'
                                            telegram.api-url | https://a b            | must be an http or https address, not 'https://a b'
                                            slack.api-url    | https://me:pw@host     | must not hold a user name or a password
                                            http.host        | a/b                    | must be a host's name or address, not 'a/b'
                                            limits.queue     | 0                      | must be a whole number from 1 to 1000000, not '0'
                                            limits.queue     | 12345678901            | must be a whole number from 1 to 1000000, not '12345678901'
                                            limits.queue     | 1.5                    | must be a whole number from 1 to 1000000, not '1.5'
                                            model.timeout    | 0s                     | must be a duration such as 30s (ms, s, m, h or d), not '0s'
                                            model.price-in   | 1€                     | must be an amount such as 0.25, without a currency, not '1€'
                                            model.api-version | ../x                  | must be of letters, digits, ., _ and -, not '../x'
                                            corpus.max-file-size | -5MB               | must be a size such as 50MB (B, KB, MB or GB), not '-5MB'
                                            web.user-agent   | (+https://x)           | must begin with a name of letters, _ and -, such as MyBot/1.0 (+https://example.org/bot), not '(+https://x)'
                                            """)
    void refuseBadValues(String key, String value, String reason) throws IOException {
        write(key + ": \"" + value + "\"\n");

        assertEquals(List.of(new Problem(key, "quoth.yaml:1", reason)), problems(Map.of()));
    }

    @Test
    void refuseAPrivateHostThatIsAnAddressOfAPage() throws IOException {
        write("web: {allow-private: [\"http://intranet/\"]}\n");

        assertEquals(List.of(new Problem("web.allow-private", "quoth.yaml:1",
                "must be a host or host:port, as it is written in web addresses, not 'http://intranet/'")),
                problems(Map.of()));
    }

    @Test
    void showNoSecret() throws IOException {
        write("telegram: {token: 42:s3cr3t}\nmodel: {key: s3cr3t}\n");

        assertFalse(Settings.read(home, Map.of()).toString().contains("s3cr3t"));
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("quoth.yaml"), text);
    }

    private List<Problem> problems(Map<String, String> environment) {
        return assertThrows(SettingsException.class, () -> Settings.read(home, environment)).problems();
    }

    @Test
    void reportAnEmbeddingServerWithoutAModelOrBesideAFolder() throws IOException {
        write("""
              embedding:
                folder: models/e5
                max-tokens: 3
              """);
        assertEquals(List.of(
                new Problem("embedding.folder", "quoth.yaml:2", "must be a path that begins with /, not 'models/e5'"),
                new Problem("embedding.folder", "quoth.yaml:2",
                        "can't be set together with embedding.server; take one of them out"),
                new Problem("embedding.max-tokens", "quoth.yaml:3", "must be a whole number from 16 to 8192, not '3'"),
                new Problem("embedding.model", "QUOTH_EMBEDDING_SERVER",
                        "is missing; it is needed because embedding.server is set")),
                problems(Map.of("QUOTH_EMBEDDING_SERVER", "http://localhost:11434")));
    }

    @Test
    void takeNoChatForAnOperator() throws IOException {
        write("access: {operators: [telegram:-1001, slack:T1/C2, slack:T1/U2, telegram:7]}\n");

        var problems = assertThrows(SettingsException.class, () -> Settings.read(home, Map.of())).problems();

        assertEquals(List.of("must be a person's id, not a chat's, not 'telegram:-1001'",
                "must be a person's id, not a chat's, not 'slack:T1/C2'"),
                problems.stream().map(Problem::reason).toList());
    }
}
