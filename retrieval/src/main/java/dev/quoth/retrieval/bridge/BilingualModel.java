package dev.quoth.retrieval.bridge;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What was learnt from sentence pairs: word translation probabilities in both directions, and the map between the vector
/// spaces of the two languages.
///
/// @param embedder  the embeddings whose spaces `map` joins, by [dev.quoth.retrieval.model.Embeddings#name]
/// @param seed      what the training drew its samples with
/// @param sources   what it was trained on
/// @param mapped    how many sentence pairs the map was fitted to
/// @param names     names of regions, languages, currencies and the like, from CLDR
/// @param toChinese by the stem of an English word
/// @param toEnglish by a Chinese word of one or two characters, folded
public record BilingualModel(String embedder, long seed, List<Source> sources, int mapped, List<Term> names,
        LinearMap map, TranslationTable toChinese, TranslationTable toEnglish) {

    private static final int MAGIC = 0x51544249;
    /// Raised whenever what is written changes.
    private static final int FORMAT = 1;

    /// A file of sentence pairs, and the terms on which it may be used.
    public record Source(String name, int pairs, String licence) {}

    public BilingualModel {
        sources = List.copyOf(sources);
        names = List.copyOf(names);
    }

    /// Reads the model inside the product.
    static BilingualModel packaged() {
        var resource = BilingualModel.class.getResourceAsStream("bilingual.bin");
        if (resource == null) {
            throw new IllegalStateException("the packaged bilingual model is not on the class path");
        }
        try (resource) {
            return read("the packaged bilingual model", resource);
        } catch (IOException e) {
            throw new UncheckedIOException("closing the packaged bilingual model", e);
        }
    }

    /// Reads what [#write] wrote; throws [BridgeException] where `in`, which is called `name`, holds anything else.
    public static BilingualModel read(String name, InputStream in) {
        try (var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
            if (data.readInt() != MAGIC || data.readInt() != FORMAT) {
                throw new BridgeException(name + " was written by another version; train it again", null);
            }
            var embedder = data.readUTF();
            long seed = data.readLong();
            var sources = new ArrayList<Source>();
            for (int left = data.readInt(); left > 0; left--) {
                sources.add(new Source(data.readUTF(), data.readInt(), data.readUTF()));
            }
            int mapped = data.readInt();
            var names = new ArrayList<Term>();
            for (int left = data.readInt(); left > 0; left--) {
                names.add(new Term(data.readUTF(), List.of(data.readUTF().split("\\|"))));
            }
            return new BilingualModel(embedder, seed, sources, mapped, names, LinearMap.read(data),
                    TranslationTable.read(data), TranslationTable.read(data));
        } catch (IOException e) {
            throw new BridgeException(name + " is damaged or no bilingual model; train it again: " + e.getMessage(), e);
        }
    }

    /// Returns how much there is of what.
    public String summary() {
        return "%,d English and %,d Chinese words with their translations, a map fitted to %,d sentence pairs, %,d names"
                .formatted(toChinese.size(), toEnglish.size(), mapped, names.size());
    }

    /// Writes the model to `out`, which stays open. The same model gives the same bytes.
    public void write(OutputStream out) throws IOException {
        var zip = new GZIPOutputStream(out);
        var data = new DataOutputStream(zip);
        data.writeInt(MAGIC);
        data.writeInt(FORMAT);
        data.writeUTF(embedder);
        data.writeLong(seed);
        data.writeInt(sources.size());
        for (var source : sources) {
            data.writeUTF(source.name());
            data.writeInt(source.pairs());
            data.writeUTF(source.licence());
        }
        data.writeInt(mapped);
        data.writeInt(names.size());
        for (var name : names) {
            data.writeUTF(name.english());
            data.writeUTF(String.join("|", name.chinese()));
        }
        map.write(data);
        toChinese.write(data);
        toEnglish.write(data);
        data.flush();
        zip.finish();
    }
}
