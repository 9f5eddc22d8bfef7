package dev.quoth.config;

import java.time.Duration;

/// How long conversations are remembered.
///
/// @param fadeAfter `conversation.fade-after`, after how much time a question is not taken for a follow-up any more;
///                  default 6 hours
/// @param keepDays  `conversation.keep-days`, how many days questions, answers and ratings are kept; default 30
public record ConversationSettings(Duration fadeAfter, int keepDays) {

    private static final int MOST_DAYS = 3650;

    static ConversationSettings from(Values values) {
        return new ConversationSettings(values.one("conversation.fade-after", Duration.ofHours(6), Forms::duration),
                values.one("conversation.keep-days", 30, Forms.number(1, MOST_DAYS)));
    }
}
