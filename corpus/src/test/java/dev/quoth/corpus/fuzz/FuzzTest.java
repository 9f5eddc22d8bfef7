package dev.quoth.corpus.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.proof.Finding;
import dev.quoth.corpus.proof.SourceCheck;
import dev.quoth.corpus.read.CleanDocument;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.read.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// Reads files of every format that were changed at random: each must end as a document that its source proves, or with a
/// reason, within five seconds. A thousand in every build; as many as are wanted within a heap of 512 MB by
/// `mvn -pl corpus -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.inputs=100000 -Dtest.jvm.args=-Xmx512m`.
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261121);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final DocumentReader READER = DocumentReader.standard(20_000_000);

    @Test
    void everyMutatedFileEndsSoonWithADocumentOrAReason() throws Exception {
        var files = List.copyOf(SoundFiles.all().entrySet());
        var faults = new ArrayList<String>();
        var slowest = new TreeMap<String, Long>();
        int documents = 0;
        try (var worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            for (int round = 0; round < INPUTS; round++) {
                var file = files.get(round % files.size());
                var bytes = new Mutator(SEED + round).mutated(file.getValue());
                var before = System.nanoTime();
                var fault = worker.submit(fault(file.getKey(), bytes));
                try {
                    var found = fault.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
                    documents += found.isEmpty() ? 1 : 0;
                    if (!found.isEmpty() && !found.startsWith("skipped")) {
                        faults.add(file.getKey() + " " + (SEED + round) + ": " + found);
                    }
                } catch (TimeoutException e) {
                    throw new AssertionError(file.getKey() + " " + (SEED + round) + " is read for more than " + LONGEST,
                            e);
                } catch (ExecutionException e) {
                    throw new AssertionError(file.getKey() + " " + (SEED + round), e);
                }
                slowest.merge(file.getKey(), (System.nanoTime() - before) / 1_000_000, Math::max);
            }
        }
        System.out.printf("%d mutated files, %d still documents, slowest in ms %s%n", INPUTS, documents, slowest);
        assertEquals(List.of(), faults);
    }

    /// Returns nothing for a proven document, `skipped` and why for none, and else what is wrong.
    private static Callable<String> fault(String name, byte[] bytes) {
        return () -> switch (READER.read(name, null, bytes)) {
            case Reading.Skipped skipped when skipped.reason().startsWith("could not be taken apart") ->
                "unforeseen: " + skipped.reason();
            case Reading.Skipped skipped -> "skipped, " + skipped.reason();
            case Reading.Clean clean -> unproven(clean.document(), READER.sourceText(name, null, bytes).orElseThrow());
        };
    }

    private static String unproven(CleanDocument document, String source) {
        var check = new SourceCheck(document.text(), document.sourceMap(), source);
        for (var block : document.blocks()) {
            if (check.find(block.span()) instanceof Finding.Missing missing) {
                return missing.toString();
            }
        }
        return "";
    }
}
