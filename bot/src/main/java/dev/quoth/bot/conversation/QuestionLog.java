package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.wording.Printable;
import dev.quoth.config.LogSettings;
import dev.quoth.retrieval.answer.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs that questions were answered: by ids, and with their words only where the settings want that.
public record QuestionLog(LogSettings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionLog.class);

    /// Logs that the question `text` of `event` came to `answer`.
    void answered(Event event, String text, Answer answer) {
        var outcome = switch (answer) {
            case Answer.Grounded found -> "answered";
            case Answer.NotFound nothing -> "nothing found";
            case Answer.Unavailable failed -> "unavailable";
        };
        var words = settings.questions() ? ": " + Printable.line(text) : "";
        LOG.info("{} of {} in {}: {}{}", event.id(), event.sender().id(), event.venue().conversation(), outcome, words);
    }
}
