package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.DocumentLabel;
import dev.quoth.corpus.store.PlacedPassage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The documents that a chat may see. All that is shown in chats comes from here.
record VisibleDocuments(Library library, Permission.Asking asking) {

    private static final Comparator<DocumentLabel> NEWEST_FIRST = Comparator
            .comparing((DocumentLabel label) -> label.metadata().published(),
                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(label -> label.metadata().title()).thenComparing(DocumentLabel::address);

    boolean maySee(Document document) {
        return maySee(document.collection());
    }

    private boolean maySee(String collection) {
        return switch (asking) {
            case Permission.Guest guest -> guest.maySee(collection);
            case Permission.Stranger stranger -> false;
        };
    }

    /// Whether each of the passages named `ids`, all different, is there and may be seen.
    boolean showsAll(List<PassageId> ids) {
        return passages(ids).size() == ids.size();
    }

    /// Returns all documents, newest first, those without a date last.
    List<DocumentLabel> labels() {
        return library.store().labels().stream().filter(label -> maySee(label.collection())).sorted(NEWEST_FIRST)
                .toList();
    }

    /// Returns the passages named `ids` that are still there, in the same order.
    List<PlacedPassage> passages(List<PassageId> ids) {
        return library.store().placed(ids).stream().filter(placed -> maySee(placed.document())).toList();
    }
}
