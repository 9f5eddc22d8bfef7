package dev.quoth.bot.conversation;

import dev.quoth.corpus.Language;
import java.util.List;

/// What operators see beside the state of the documents, such as how deliveries go.
public interface Figures {

    /// There are none.
    Figures NONE = language -> List.of();

    /// Returns them as lines of text.
    List<String> lines(Language language);
}
