package dev.quoth.config;

/// What is logged.
///
/// @param questions `log.questions`, whether also what people ask; default false: ids only
public record LogSettings(boolean questions) {

    static LogSettings from(Values values) {
        return new LogSettings(values.one("log.questions", false, Forms::truth));
    }
}
