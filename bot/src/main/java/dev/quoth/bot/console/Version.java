package dev.quoth.bot.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Says which Quoth this is.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var build = new Properties();
        try (var in = Version.class.getResourceAsStream("/dev/quoth/bot/version.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading version.properties", e);
        }
        return new String[]{"quoth " + build.getProperty("version")};
    }
}
