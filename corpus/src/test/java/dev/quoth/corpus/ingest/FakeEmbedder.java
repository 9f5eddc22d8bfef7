package dev.quoth.corpus.ingest;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives each text a vector of length 1 that depends on the text alone, and counts the texts that it was given.
public final class FakeEmbedder implements WindowEmbedder {
    private static final int DIMENSIONS = 16;

    private final String name;
    private final AtomicInteger texts = new AtomicInteger();
    private volatile boolean isDown;

    public FakeEmbedder(String name) {
        this.name = name;
    }

    /// From now on nothing can be embedded, until it comes up.
    public void goDown() {
        isDown = true;
    }

    public void comeUp() {
        isDown = false;
    }

    public int embeddedTexts() {
        return texts.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        if (isDown) {
            throw new EmbedderUnavailableException("the embedder " + name + " is down", null);
        }
        this.texts.addAndGet(texts.size());
        return texts.stream().map(FakeEmbedder::vector).toList();
    }

    public static float[] vector(String text) {
        var random = new Random(text.hashCode());
        var vector = new float[DIMENSIONS];
        double squares = 0;
        for (int at = 0; at < DIMENSIONS; at++) {
            vector[at] = random.nextFloat() - 0.5f;
            squares += vector[at] * vector[at];
        }
        for (int at = 0; at < DIMENSIONS; at++) {
            vector[at] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
