package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Reply;
import java.util.List;

/// A message of an edition, with what it tells: that counts as told unless the message can't be delivered.
///
/// @param tells every document that it names; may be empty
public record EditionPart(Reply.Message message, List<Telling> tells) {

    public EditionPart {
        tells = List.copyOf(tells);
    }
}
