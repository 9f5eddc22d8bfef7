package dev.quoth.corpus.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Span;
import dev.quoth.corpus.proof.Finding.Found;
import dev.quoth.corpus.proof.Finding.Missing;
import dev.quoth.corpus.proof.Repair.Kind;
import dev.quoth.corpus.read.CleanDocument;
import java.util.ArrayList;
import java.util.List;

/// Proves whole documents in tests.
public final class Proofs {

    private Proofs() {}

    /// Fails where a block of `document` does not stand in `source`, or where words were left out in the midst of one.
    public static void assertProven(CleanDocument document, String source) {
        var check = new SourceCheck(document.text(), document.sourceMap(), source);
        assertEquals(List.of(), document.blocks().stream().flatMap(block -> faults(check, block.span()).stream())
                .toList());
    }

    private static List<String> faults(SourceCheck check, Span span) {
        return switch (check.find(span)) {
            case Missing missing -> List.of(missing.toString());
            case Found found -> {
                var faults = new ArrayList<String>();
                for (var repair : found.repairs()) {
                    if (repair.kind() == Kind.LEFT_OUT) {
                        faults.add(repair.toString());
                    }
                }
                yield faults;
            }
        };
    }
}
