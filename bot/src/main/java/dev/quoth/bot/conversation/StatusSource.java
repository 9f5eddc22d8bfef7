package dev.quoth.bot.conversation;

import dev.quoth.corpus.Language;
import java.util.List;

/// What operators want to know beside what documents there are, such as what could not be delivered.
@FunctionalInterface
public interface StatusSource {

    /// Returns it in a line for each thing, in the words of `language`; ids, never what was said. Empty where all is well
    /// and nothing waits.
    List<String> lines(Language language);
}
