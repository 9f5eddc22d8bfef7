package dev.quoth.retrieval.langchain4j;

import dev.quoth.corpus.Metadata;
import dev.quoth.retrieval.Harbour;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.model.Embeddings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// A home with the harbour's documents, and one with all metadata.
final class SummitHome {
    static final String CABLE_CAR = "The cable car to the summit costs 95 dollars for a single ride.";

    private SummitHome() {}

    static void make(Path home, Embeddings embeddings) {
        var metadata = new Metadata("A ride to the summit", LocalDate.of(2024, 5, 1), "Harbour Press",
                "https://harbour.example/summit");
        try (var small = new SmallCorpus(home, embeddings)) {
            Harbour.addTo(small).add("news", "/summit", metadata, List.of(CABLE_CAR + " Dogs stay below."));
        }
    }
}
