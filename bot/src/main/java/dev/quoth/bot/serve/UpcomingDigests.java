package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.digest.EditionMaker;
import dev.quoth.bot.digest.Proofs;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.store.ChatDatabase;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;

/// Shows what the digests of a home would say now; others may serve it meanwhile.
///
/// @param title    whose digest it is and when it comes
/// @param messages what it says; none where it says nothing
public record UpcomingDigests(String title, List<Reply.Message> messages) {

    public UpcomingDigests {
        messages = List.copyOf(messages);
    }

    /// Returns those of `home`, which stays open; none where it never served chats.
    public static List<UpcomingDigests> of(Home home, InstantSource clock) throws InterruptedException {
        var file = home.folder().path().resolve(ChatDatabase.FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var chats = ChatDatabase.open(file); var library = new HomeLibrary(home, clock)) {
            var access = new Access(home.settings().access(), chats.grants(), clock);
            var proofs = new Proofs(chats.subscriptions(), chats.editions(),
                    of -> access.permission(of.venue(), of.owner()).asking(),
                    EditionMaker.of(library.store(), library), clock);
            return proofs.all().stream().map(proof -> new UpcomingDigests(title(proof), proof.messages())).toList();
        }
    }

    private static String title(Proofs.Proof proof) {
        var subscription = proof.subscription();
        var due = proof.due().map(at -> at.atZone(subscription.plan().zone()).toLocalDateTime() + " "
                + subscription.plan().zone()).orElse("paused");
        return "Digest " + subscription.id() + " for " + subscription.venue().conversation() + ", next: " + due;
    }
}
