package dev.quoth.retrieval.followup;

/// A word of an English question, or several, that stand for something else.
///
/// @param first the number of its first token
/// @param last  the number of its last token
/// @param noun  what it is called: «year» in «that year»; empty for a pronoun
record EnglishReference(int first, int last, What what, String noun) {

    /// What it stands for.
    enum What {
        THING, OWN_THING, THINGS, OWN_THINGS, PERSON, OWN_PERSON, PLACE, TIME, CALLED
    }
}
