package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Optional;

/// An earlier question, in its own language.
interface Earlier {

    Turn turn();

    Language language();

    /// Returns what it speaks of, the likeliest to be spoken of again first.
    List<Mention> mentions();

    /// Returns what it asks for, as «banks» in «how many banks»; empty where it names nothing.
    Optional<String> asked();

    /// Whether it asks for a person or a body.
    boolean asksWho();

    /// Returns what it asks for in the words of the question, as «the company that built the bridge»; empty where that
    /// can't be said.
    Optional<String> described();

    /// Returns it with `piece` in place of what is of the same kind; empty where nothing is.
    Optional<String> with(Piece piece);

    /// Returns it asked in another way.
    ///
    /// @param noun what is asked for, as in «how many banks»; empty where it is not said
    /// @param said how it is asked, in its own language; empty where that was said in another
    String asked(Way way, String noun, String said);

    /// Returns it with `thing`, which was an answer, in place of what it asks for.
    String about(String thing);
}
