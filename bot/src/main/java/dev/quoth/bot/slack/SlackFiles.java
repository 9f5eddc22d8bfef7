package dev.quoth.bot.slack;

import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.SharedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/// Fetches the files that people share.
///
/// @param apiUrl where the Web API is; files may be there, too, which tests and proxies need
record SlackFiles(WebApi api, Workspaces workspaces, URI apiUrl) implements FileFetcher {

    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final String TOO_GREAT = "is greater than 100 MB";
    private static final int MOST_OF_NAME = 80;

    private static final Pattern SLACKS = Pattern.compile("files\\.slack(?:-edge)?\\.com|files\\.slack-files\\.com");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");
    private static final Pattern OUTER = Pattern.compile("^[\\s._-]+|[\\s._]+$");

    @Override
    public Path fetch(SharedFile file, Path folder) throws IOException {
        if (file.bytes() > MOST_BYTES) {
            throw new IOException(TOO_GREAT);
        }
        var reference = file.reference();
        int space = reference.indexOf(' ');
        var token = workspaces.token(reference.substring(0, Math.max(0, space)));
        var url = reference.substring(space + 1);
        if (token.isEmpty() || !isSlacks(url)) {
            throw new IOException("can't be fetched from Slack (it does not lie there)");
        }
        try (var response = api.file(token.get(), url); var body = response.body()) {
            var type = response.header("Content-Type", "");
            if (!response.isSuccessful() || body == null) {
                throw new IOException("can't be fetched from Slack (" + response.code() + ")");
            }
            if (type != null && type.startsWith("text/html") && !file.name().matches("(?i).*\\.html?")) {
                // The page on which people sign in.
                throw new IOException("can't be fetched from Slack (the app lacks the scope files:read)");
            }
            return write(body.byteStream(), folder, safe(file.name()));
        }
    }

    /// Whether the token may go there: to Slack alone, whatever an event says.
    private boolean isSlacks(String url) {
        try {
            var address = URI.create(url);
            boolean isOurs = apiUrl.getAuthority().equals(address.getAuthority())
                    && apiUrl.getScheme().equals(address.getScheme());
            boolean isAtSlack = "https".equals(address.getScheme()) && address.getUserInfo() == null
                    && address.getHost() != null && SLACKS.matcher(address.getHost()).matches();
            return isOurs || isAtSlack;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String safe(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var kept = OUTER.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll("");
        int excess = kept.codePointCount(0, kept.length()) - MOST_OF_NAME;
        // From the front, so that the ending stays.
        var shortened = excess > 0 ? kept.substring(kept.offsetByCodePoints(0, excess)) : kept;
        return shortened.isEmpty() ? "file" : shortened;
    }

    private static Path write(InputStream content, Path folder, String name) throws IOException {
        var file = create(folder, name);
        boolean isWhole = false;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new IOException(TOO_GREAT);
                }
                out.write(buffer, 0, read);
            }
            isWhole = true;
            return file;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Returns a new empty file in `folder`: `name`, with a number before it where there is one of that name.
    private static Path create(Path folder, String name) throws IOException {
        int number = 1;
        while (true) {
            var file = folder.resolve(number == 1 ? name : number + "-" + name);
            try {
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW).close();
                return file;
            } catch (FileAlreadyExistsException e) {
                number++;
            }
        }
    }
}
