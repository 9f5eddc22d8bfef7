package dev.quoth.bot.slack;

import dev.quoth.bot.chat.AnswerId;
import java.net.URI;

/// Keeps where answers stand. Safe for use by several threads.
public interface AnswerLinks {

    /// Keeps the address of the message that gave `answer`, in place of the one before.
    void keep(AnswerId answer, URI message);
}
