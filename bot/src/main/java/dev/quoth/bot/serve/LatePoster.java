package dev.quoth.bot.serve;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.bot.delivery.Posting;
import java.util.Optional;

/// Posts by what is made after those who want to post. Safe for use by several threads.
final class LatePoster implements Poster {

    private volatile Optional<Poster> poster = Optional.empty();

    /// Posts by `made` from now on; before, no chat can be reached.
    void use(Poster made) {
        poster = Optional.of(made);
    }

    @Override
    public Reach reach(ChatId chat) {
        return poster.map(made -> made.reach(chat)).orElse(Reach.NOT_CONNECTED);
    }

    @Override
    public Optional<Posting> prepare(String name, Venue venue, Reply reply) {
        return poster.orElseThrow(() -> new IllegalStateException("nothing can be posted yet"))
                .prepare(name, venue, reply);
    }

    @Override
    public void stored(Posting posting) {
        poster.ifPresent(made -> made.stored(posting));
    }
}
