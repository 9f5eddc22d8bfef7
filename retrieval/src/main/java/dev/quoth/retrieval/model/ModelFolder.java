package dev.quoth.retrieval.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/// A folder with an ONNX model as Hugging Face's hub has them: `model.onnx`, there or in `onnx/`, and `tokenizer.json`.
///
/// @param key       the setting that names the folder
/// @param graph     the model's file
/// @param tokenizer the tokenizer's file
record ModelFolder(String key, Path folder, Path graph, Path tokenizer) {

    private static final Set<String> KINDS = Set.of("WordPiece", "Unigram", "BPE", "WordLevel");
    private static final int SLICES = 64;
    private static final int SLICE_BYTES = 4096;

    /// Looks for the files of the model in `folder`. Throws [UnusableModelException] where one is missing.
    static ModelFolder of(String key, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unusable(key, folder, Files.exists(folder) ? "is a file" : "does not exist",
                    "name a folder with model.onnx and tokenizer.json");
        }
        var tokenizer = folder.resolve("tokenizer.json");
        if (!Files.isRegularFile(tokenizer)) {
            throw unusable(key, folder, "has no tokenizer.json", "put it there beside the model; a vocab.txt or "
                    + "sentencepiece.bpe.model alone is not enough");
        }
        return new ModelFolder(key, folder, graph(key, folder), tokenizer);
    }

    private static Path graph(String key, Path folder) {
        for (var name : new String[]{"model.onnx", "onnx/model.onnx"}) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        var onnx = folder.resolve("onnx");
        try (var files = Files.list(Files.isDirectory(onnx) ? onnx : folder)) {
            var graphs = files.filter(file -> file.getFileName().toString().matches("model.*\\.onnx")).sorted()
                    .toList();
            if (graphs.size() == 1) {
                return graphs.getFirst();
            }
            throw unusable(key, folder, graphs.isEmpty()
                    ? "has no model.onnx and no onnx/model.onnx"
                    : "has " + graphs.size() + " models and none of them is called model.onnx",
                    graphs.isEmpty() ? "put the model there, exported as ONNX" : "rename the one to use to model.onnx");
        } catch (IOException e) {
            throw unusable(key, folder, "can't be listed: " + e.getMessage(), "see to its permissions");
        }
    }

    UnusableModelException unusable(String reason, String advice) {
        return unusable(key, folder, reason, advice);
    }

    private static UnusableModelException unusable(String key, Path folder, String reason, String advice) {
        return new UnusableModelException(key + " " + folder + " " + reason + "; " + advice, null);
    }

    /// Throws [UnusableModelException] where the tokenizer is of a kind that nothing here can run.
    void requireKnownTokenizer() {
        var kind = json(tokenizer).path("model").path("type").asText("none");
        if (!KINDS.contains(kind)) {
            throw unusable("has a tokenizer.json of the kind '" + kind + "'",
                    "take a model whose tokenizer is WordPiece, Unigram or BPE");
        }
    }

    /// Returns what the folder says about pooling, the mean where it says nothing. Throws [UnusableModelException] where it
    /// names another way than mean and first.
    Pooled pooled() {
        var config = folder.resolve("1_Pooling/config.json");
        if (!Files.isRegularFile(config)) {
            return Pooled.MEAN;
        }
        var modes = json(config);
        if (modes.path("pooling_mode_cls_token").asBoolean()) {
            return Pooled.FIRST;
        }
        if (modes.path("pooling_mode_mean_tokens").asBoolean()) {
            return Pooled.MEAN;
        }
        throw unusable("wants a pooling that is neither mean nor cls (1_Pooling/config.json)",
                "take another model, or set embedding.pooling if you know better");
    }

    private JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw unusable("has a " + folder.relativize(file) + " that is not JSON", "copy it there again");
        } catch (IOException e) {
            throw unusable("has a " + folder.relativize(file) + " that can't be read: " + e.getMessage(),
                    "see to its permissions");
        }
    }

    /// Returns what tells this model from others: a digest of slices of its files, as whole files may have gigabytes.
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            addTo(digest, graph);
            addTo(digest, tokenizer);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw unusable("can't be read: " + e.getMessage(), "see to its permissions");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void addTo(MessageDigest digest, Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
            for (int slice = 0; slice < SLICES; slice++) {
                var bytes = ByteBuffer.allocate(SLICE_BYTES);
                channel.read(bytes, size / SLICES * slice);
                digest.update(bytes.flip());
            }
        }
    }
}
