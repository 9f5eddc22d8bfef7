package dev.quoth.bot.slack;

import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.FileSaver;
import dev.quoth.bot.chat.SharedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Fetches the files that people share.
///
/// @param apiUrl where the Web API is; files may be there, too, which tests and proxies need
record SlackFiles(WebApi api, Workspaces workspaces, URI apiUrl) implements FileFetcher {

    private static final FileSaver SAVER = new FileSaver(100L * 1024 * 1024, "is greater than 100 MB");

    private static final Pattern SLACKS = Pattern.compile("files\\.slack(?:-edge)?\\.com|files\\.slack-files\\.com");

    @Override
    public Path fetch(SharedFile file, Path folder) throws IOException {
        SAVER.requireFits(file);
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
            return SAVER.save(body.byteStream(), file, folder);
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
}
