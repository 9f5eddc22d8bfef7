package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.story.Wording;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Which documents tell the same story.
record StoryTable(Handle handle) {
    /// However many documents share a band, so many of them are looked at, the first that were stored.
    private static final int MOST_OF_BAND = 8;
    private static final int MOST_COMPARED = 12;

    /// Finds the story of the document at `file`, whose text has `bands`, among those that are stored.
    ///
    /// @param text  the document's text
    /// @param fresh a number that no story ever had
    void link(long file, List<Long> bands, String text, long fresh) {
        var together = candidates(bands);
        handle.execute("UPDATE document SET fingerprint = ? WHERE id = ?", toBytes(bands), file);
        for (var band : bands) {
            handle.execute("INSERT OR IGNORE INTO story_band (band, document_id) VALUES (?, ?)", band, file);
        }
        if (together.isEmpty()) {
            return;
        }
        var wording = Wording.of(text);
        var same = together.stream().filter(other -> other != file && wording.isSameStory(Wording.of(text(other))))
                .toList();
        if (!same.isEmpty()) {
            unite(file, same, fresh);
        }
    }

    /// Those that share most bands first.
    private List<Long> candidates(List<Long> bands) {
        var shared = new HashMap<Long, Integer>();
        for (var band : bands) {
            handle.select("SELECT document_id FROM story_band WHERE band = ? ORDER BY document_id LIMIT ?", band,
                    MOST_OF_BAND).mapTo(Long.class).forEach(file -> shared.merge(file, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPARED).map(Map.Entry::getKey).toList();
    }

    private String text(long file) {
        return handle.select("SELECT text FROM document WHERE id = ?", file).mapTo(String.class).one();
    }

    /// Makes one story of those of `same`, and has `file` tell it too.
    private void unite(long file, List<Long> same, long fresh) {
        var stories = same.stream().flatMap(other -> story(other).stream()).distinct().sorted().toList();
        long story = stories.isEmpty() ? fresh : stories.getFirst();
        stories.stream().skip(1).forEach(
                other -> handle.execute("UPDATE document SET story = ? WHERE story = ?", story, other));
        same.forEach(other -> handle.execute("UPDATE document SET story = ? WHERE id = ?", story, other));
        handle.execute("UPDATE document SET story = ? WHERE id = ?", story, file);
    }

    private List<Long> story(long file) {
        return handle.select("SELECT story FROM document WHERE id = ? AND story IS NOT NULL", file).mapTo(Long.class)
                .list();
    }

    boolean hasFingerprint(long file) {
        return handle.select("SELECT length(fingerprint) > 0 FROM document WHERE id = ?", file).mapTo(Boolean.class)
                .one();
    }

    /// Forgets the bands of the document at `file`, which is about to be replaced or removed.
    void unlink(long file) {
        handle.select("SELECT fingerprint FROM document WHERE id = ?", file)
                .map((row, context) -> bands(row.getBytes(1))).findOne().orElse(List.of())
                .forEach(band -> handle.execute("DELETE FROM story_band WHERE band = ? AND document_id = ?", band,
                        file));
    }

    /// Returns, for each of `documents` whose story others tell too, the one that told it first.
    Map<DocumentId, DocumentId> first(Collection<DocumentId> documents) {
        var first = new HashMap<DocumentId, DocumentId>();
        handle.select("""
                      SELECT d.name, o.name
                      FROM json_each(?) wanted CROSS JOIN document d ON d.name = wanted.value
                          JOIN document o ON o.story = d.story
                      ORDER BY o.published IS NULL, o.published, o.stored_at, o.name""", Names.ofDocuments(documents))
                .map((row, context) -> first.putIfAbsent(new DocumentId(row.getString(1)),
                        new DocumentId(row.getString(2))))
                .list();
        return first;
    }

    /// Returns, for each of `documents` whose story others tell too, all that tell it.
    Map<DocumentId, Set<DocumentId>> tellers(Collection<DocumentId> documents) {
        var tellers = new HashMap<DocumentId, Set<DocumentId>>();
        handle.select("""
                      SELECT d.name, o.name
                      FROM json_each(?) wanted CROSS JOIN document d ON d.name = wanted.value
                          JOIN document o ON o.story = d.story""", Names.ofDocuments(documents))
                .map((row, context) -> tellers
                        .computeIfAbsent(new DocumentId(row.getString(1)), unused -> new HashSet<>())
                        .add(new DocumentId(row.getString(2))))
                .list();
        return tellers;
    }

    private static byte[] toBytes(List<Long> bands) {
        var bytes = ByteBuffer.allocate(bands.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bands.forEach(bytes::putLong);
        return bytes.array();
    }

    private static List<Long> bands(byte[] bytes) {
        var bands = new Long[bytes.length / Long.BYTES];
        var from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bands.length; at++) {
            bands[at] = from.getLong();
        }
        return List.of(bands);
    }
}
