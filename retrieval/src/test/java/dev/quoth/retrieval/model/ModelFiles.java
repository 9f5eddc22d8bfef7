package dev.quoth.retrieval.model;

import dev.quoth.config.EmbeddingSettings;
import dev.quoth.config.EmbeddingSettings.Pooling;
import dev.quoth.config.EmbeddingSettings.Protocol;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Makes folders with models as people have them, out of a packaged model, and the settings that name them.
public final class ModelFiles {
    private ModelFiles() {}

    /// Makes a folder with MiniLM and its own tokenizer.
    public static Path miniLm(Path folder) throws IOException {
        Files.createDirectories(folder);
        copy("/all-minilm-l6-v2-q.onnx", folder.resolve("model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", folder.resolve("tokenizer.json"));
        return folder;
    }

    /// Makes a folder with MiniLM behind a tokenizer of the kind that multilingual models have.
    static Path withUnigram(Path folder) throws IOException {
        miniLm(folder);
        Files.writeString(folder.resolve("tokenizer.json"),
                """
                {"version": "1.0", "truncation": null, "padding": null,
                 "added_tokens": [
                   {"id": 0, "content": "<s>", "special": true, "single_word": false, "lstrip": false, "rstrip": false, "normalized": false},
                   {"id": 2, "content": "</s>", "special": true, "single_word": false, "lstrip": false, "rstrip": false, "normalized": false}],
                 "normalizer": {"type": "NFKC"},
                 "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
                 "post_processor": {"type": "TemplateProcessing",
                   "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                              {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                   "pair": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                            {"SpecialToken": {"id": "</s>", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}},
                            {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                   "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]},
                                      "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}},
                 "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
                 "model": {"type": "Unigram", "unk_id": 3, "byte_fallback": false, "vocab": [
                   ["<s>", 0.0], ["<pad>", 0.0], ["</s>", 0.0], ["<unk>", 0.0], ["▁", -2.0], ["ferry", -3.0],
                   ["▁ferry", -3.0], ["渡", -4.0], ["輪", -4.0], ["渡輪", -3.5], ["s", -3.0]]}}
                """);
        return folder;
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var bytes = Objects.requireNonNull(ModelFiles.class.getResourceAsStream(resource))) {
            Files.copy(bytes, file);
        }
    }

    static EmbeddingSettings folder(Path folder) {
        return new EmbeddingSettings(0, folder, Pooling.AUTO, 512, null, Protocol.OPENAI, null, null, "", "");
    }

    static EmbeddingSettings server(String address, Protocol protocol) {
        return new EmbeddingSettings(0, null, Pooling.AUTO, 512, URI.create(address), protocol, null, "m1", "", "");
    }
}
