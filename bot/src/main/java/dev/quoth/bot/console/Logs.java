package dev.quoth.bot.console;

import ch.qos.logback.classic.Level;
import dev.quoth.bot.conversation.QuestionLog;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/// What is logged: warnings, unless more is asked for.
final class Logs {

    /// Lucene logs past SLF4J, and only how it could be faster. Held here, for a logger that nobody holds forgets its level.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Logs() {}

    static void quieten() {
        LUCENE.setLevel(java.util.logging.Level.SEVERE);
    }

    /// Logs what Quoth does, step by step.
    static void sayMore() {
        if (LoggerFactory.getLogger("dev.quoth") instanceof ch.qos.logback.classic.Logger logger) {
            logger.setLevel(Level.DEBUG);
        }
    }

    /// Logs also that questions were answered, as a service does.
    static void sayWhatIsAnswered() {
        if (LoggerFactory.getLogger(QuestionLog.class) instanceof ch.qos.logback.classic.Logger logger
                && logger.getEffectiveLevel().isGreaterOrEqual(Level.INFO)) {
            logger.setLevel(Level.INFO);
        }
    }
}
