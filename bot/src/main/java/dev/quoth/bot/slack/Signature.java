package dev.quoth.bot.slack;

import dev.quoth.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells what Slack itself posted from what others did. Bolt's own check compares in a time that depends on the signature,
/// takes time stamps of the future, and takes the same request twice. Safe for use by several threads.
final class Signature {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int REMEMBERED = 20_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Secret secret;
    private final InstantSource clock;
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Signature(Secret secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /// What a signature is worth.
    enum Worth {
        /// Slack made it, in these minutes.
        GOOD,
        /// Slack made it, and it was here before: what Slack tells again it signs anew, but in the same second alike.
        REPEATED,
        /// Slack did not make it, or not in these minutes.
        NONE
    }

    /// Returns what `signature` is worth for `body` at `timestamp`, in seconds.
    Worth of(String signature, String timestamp, byte[] body) {
        if (!isFresh(timestamp) || !isSlacks(signature, timestamp, body)) {
            return Worth.NONE;
        }
        return isFirst(signature) ? Worth.GOOD : Worth.REPEATED;
    }

    private boolean isFresh(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant()).abs();
        return age.compareTo(FRESH) <= 0;
    }

    private boolean isSlacks(String signature, String timestamp, byte[] body) {
        var expected = "v0=" + HexFormat.of().formatHex(digest(timestamp, body));
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] digest(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, e);
        }
    }

    private boolean isFirst(String signature) {
        synchronized (seen) {
            return seen.putIfAbsent(signature, true) == null;
        }
    }
}
