package dev.quoth.bot.console;

import dev.quoth.retrieval.search.Part;
import dev.quoth.retrieval.search.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// How to measure and how to show it.
final class EvaluationOptions {

    @Option(names = "--json", description = "Print each row as a JSON object.")
    boolean isJson;

    @Option(names = "--quick", description = "Leave out the areas, for which every question is asked three times.")
    boolean isQuick;

    @Option(names = "--verbose", description = "List what went wrong, with what was quoted instead.")
    boolean isVerbose;

    @Option(names = "--model", description = "Measure again with the language model of the settings, which then words the answers.")
    boolean isWithModel;

    @Option(names = "--without", hidden = true, split = ",", paramLabel = "PART", description = "Parts of the search to leave out.")
    List<String> without = List.of();

    @Option(names = "--ablation", hidden = true, description = "Measure again with each part of the search left out in turn.")
    boolean isAblation;

    /// What is measured: the product but for some parts.
    ///
    /// @param note says so behind a name; blank where nothing is left out
    record Variant(String note, Parts parts) {

        static Variant without(List<Part> off) {
            var names = off.stream().map(Part::option).collect(Collectors.joining(", "));
            return new Variant(off.isEmpty() ? "" : " without " + names, Parts.ALL.without(off));
        }
    }

    /// Returns what is to be measured, in order; throws [UsageException] for a part that there is not.
    List<Variant> variants() {
        var off = without.stream().map(EvaluationOptions::part).toList();
        var variants = new ArrayList<Variant>();
        variants.add(Variant.without(off));
        if (isAblation) {
            Arrays.stream(Part.values()).filter(part -> !off.contains(part)).forEach(part -> {
                var more = new ArrayList<>(off);
                more.add(part);
                variants.add(Variant.without(more));
            });
        }
        return variants;
    }

    private static Part part(String name) {
        return Part.named(name).orElseThrow(() -> new UsageException("--without knows no part '" + name
                + "'; there are " + Arrays.stream(Part.values()).map(Part::option).collect(Collectors.joining(", "))));
    }
}
