package dev.quoth.retrieval.index;

import dev.quoth.retrieval.model.VectorSpaces;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the index in a folder, whatever stands there. Damage is what Lucene notices without reading everything: missing
/// files, wrong beginnings, ends and lengths.
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path folder;

    private final VectorSpaces spaces;

    IndexFolder(Path folder, VectorSpaces spaces) {
        this.folder = folder;
        this.spaces = spaces;
    }

    PassageIndex open() {
        try {
            Files.createDirectories(folder);
            var index = usable();
            return index != null ? index : anew();
        } catch (LockObtainFailedException e) {
            throw new IndexException("the index in " + folder + " is being written by another process", e);
        } catch (IOException e) {
            throw new IndexException("opening the index in " + folder + ": " + e.getMessage(), e);
        }
    }

    private @Nullable PassageIndex usable() throws IOException {
        try {
            var index = LucenePassageIndex.writing(FSDirectory.open(folder), spaces);
            if (index.isUsable()) {
                return index;
            }
            LOG.info("the index in {} has another format or other vectors and is made anew", folder);
            index.close();
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | EOFException
                | FileNotFoundException | NoSuchFileException | IllegalArgumentException e) {
            LOG.warn("the index in {} is damaged and is made anew", folder);
            LOG.debug("what is damaged", e);
        }
        return null;
    }

    private PassageIndex anew() throws IOException {
        var directory = FSDirectory.open(folder);
        for (var file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        return LucenePassageIndex.writing(directory, spaces);
    }

    /// One of another format counts as none: whoever writes next makes it anew.
    PassageIndex openReadOnly() {
        try {
            if (Files.isDirectory(folder) && DirectoryReader.indexExists(FSDirectory.open(folder))) {
                var index = LucenePassageIndex.reading(FSDirectory.open(folder), spaces);
                if (index.isUsable()) {
                    return index;
                }
                index.close();
            }
            return LucenePassageIndex.writing(new ByteBuffersDirectory(), spaces);
        } catch (IOException | IllegalArgumentException e) {
            throw new IndexException("reading the index in " + folder + ": " + e.getMessage(), e);
        }
    }
}
