package dev.quoth.bot.operators;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.CallerStore;
import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Library;
import dev.quoth.bot.conversation.Uploads;
import dev.quoth.bot.doctor.Doctor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// What operators do by chat. Where others read along they can let the chat in and shut it out; all else is done in a
/// private chat.
public final class OperatorCommands {
    private final Guests guests;
    private final KnownCollections collections;
    private final UploadDesk uploads;
    private final Doctor doctor;
    private final InstantSource clock;

    /// Who may ask and who wants to.
    public record Guests(Access access, CallerStore callers) {}

    /// Where files that are sent come from and go to.
    ///
    /// @param fetchers what gets them, for each platform that has files
    /// @param folder   where they are kept, made where it is not there
    public record Files(Map<Platform, FileFetcher> fetchers, UploadStore waiting, Path folder) {
        public Files {
            fetchers = Map.copyOf(fetchers);
        }
    }

    public OperatorCommands(Guests guests, Library library, Files files, Doctor doctor, InstantSource clock) {
        this.guests = guests;
        this.collections = new KnownCollections(library);
        this.uploads = new UploadDesk(collections, files.fetchers, new FileShelf(files.folder), files.waiting, clock);
        this.doctor = doctor;
        this.clock = clock;
    }

    /// Returns the commands, in the order in which help shows them.
    public List<Command> commands() {
        return List.of(new AllowCommand(guests.access, guests.callers, collections),
                new DenyCommand(guests.access, guests.callers),
                new AccessCommand(guests.access, guests.callers, clock), new AddCommand(collections, uploads, clock),
                new SyncCommand(collections, clock), new DoctorCommand(doctor));
    }

    /// Returns what takes files in.
    public Uploads uploads() {
        return uploads;
    }
}
