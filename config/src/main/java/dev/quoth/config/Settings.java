package dev.quoth.config;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// All settings, checked. They come from `quoth.yaml` in the home and from the environment, which wins.
public record Settings(TelegramSettings telegram, SlackSettings slack, HttpSettings http, AccessSettings access,
        LimitsSettings limits, DeliverySettings delivery, ConversationSettings conversation, ModelSettings model,
        EmbeddingSettings embedding,
        RerankerSettings reranker, DigestSettings digest,
        CorpusSettings corpus, WebSettings web, SyncSettings sync, LogSettings log) {

    /// The settings file's name in a home.
    public static final String FILE = "quoth.yaml";

    /// The file from its first line to its last, then the environment.
    private static final Comparator<Problem> READING_ORDER = Comparator
            .comparing((Problem problem) -> !problem.place().startsWith(FILE))
            .thenComparingInt(problem -> problem.place().length()).thenComparing(Problem::place);

    /// Returns the settings of `home`, which need not exist and need not hold a settings file.
    ///
    /// The key `telegram.api-url` is the variable `QUOTH_TELEGRAM_API_URL`; lists are comma-separated there; an empty
    /// variable counts as not set. `QUOTH_HOME`, `QUOTH_JAVA` and `QUOTH_JAVA_OPTS` are not settings and are left alone.
    ///
    /// Throws SettingsException that names all problems at once.
    public static Settings read(Path home, Map<String, String> environment) {
        var file = YamlFile.read(home.resolve(FILE));
        var values = new Values(new Sources(file, environment));
        var settings = from(values);
        var problems = Stream.concat(file.problems().stream(), values.problems().stream()).sorted(READING_ORDER)
                .toList();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    /// Returns what holds where nothing is set.
    public static Settings defaults() {
        return from(new Values(new Sources(YamlFile.Content.EMPTY, Map.of())));
    }

    static Settings from(Values values) {
        return new Settings(TelegramSettings.from(values), SlackSettings.from(values), HttpSettings.from(values),
                AccessSettings.from(values), LimitsSettings.from(values), DeliverySettings.from(values),
                ConversationSettings.from(values), ModelSettings.from(values),
                EmbeddingSettings.from(values), RerankerSettings.from(values), DigestSettings.from(values),
                CorpusSettings.from(values),
                WebSettings.from(values), SyncSettings.from(values), LogSettings.from(values));
    }
}
