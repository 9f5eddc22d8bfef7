package dev.quoth.retrieval.bridge;

/// What something may be called in the other language, and how surely: above 0, at most 1.
public record Rendering(String text, double probability) {

    public Rendering {
        if (text.isBlank() || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "rendering must have a text and a probability above 0 and at most 1, got '" + text + "' and "
                            + probability);
        }
    }
}
