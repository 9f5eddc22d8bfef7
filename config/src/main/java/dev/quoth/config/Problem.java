package dev.quoth.config;

/// One thing that is wrong with the settings.
///
/// @param key    the setting, such as `http.port`; empty where the file as a whole is meant
/// @param place  where it stands: `quoth.yaml:12`, `quoth.yaml`, or the name of an environment variable
/// @param reason what is asked for, in a clause that goes on after the key; never holds a secret
public record Problem(String key, String place, String reason) {

    /// Returns one line, such as `quoth.yaml:12: http.port must be a number from 0 to 65535, not 'x'`.
    @Override
    public String toString() {
        return key.isEmpty() ? place + ": " + reason : place + ": " + key + " " + reason;
    }
}
