package dev.quoth.retrieval.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;

/// A tokenizer out of a Hugging Face `tokenizer.json`, of whatever kind. It is native code, which unpacks itself into a
/// cache folder when it is first used; the packaged models have [WordPiece]. Safe for use by several threads.
final class HubTokenizer implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    private HubTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// @param most where texts are cut off, in tokens, its own marks counted in
    static HubTokenizer read(Path file, int most) throws IOException {
        // The library would look for a graphics card and, in some of its ways, for its natives on the network.
        System.setProperty("RUST_FLAVOR", "cpu");
        System.setProperty("ai.djl.offline", "true");
        return new HubTokenizer(HuggingFaceTokenizer.builder().optTokenizerPath(file).optAddSpecialTokens(true)
                .optTruncation(true).optPadding(false).optMaxLength(most).build());
    }

    Encoding tokens(String text) {
        return tokenizer.encode(text, true, false);
    }

    /// Returns the tokens of both texts, one after the other.
    Encoding tokens(String question, String text) {
        return tokenizer.encode(question, text, true, false);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
