package dev.quoth.retrieval.bridge;

import dev.quoth.retrieval.index.PassageIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads terms from lines of `ENGLISH tab CHINESE|CHINESE`; lines that begin with `#` are remarks.
public final class GlossaryFile {

    /// Terms of policy and technology come first: where one has several names, theirs is the usual one.
    private static final List<String> PACKAGED = List.of("glossary.tsv", "glossary-news.tsv", "glossary-everyday.tsv",
            "glossary-humanities.tsv", "glossary-science.tsv", "glossary-names.tsv", "glossary-nature.tsv",
            "glossary-peoples.tsv");
    /// Those of them that hold the names of places, persons, bodies, works, peoples and events, and nothing else.
    private static final List<String> NAMES = List.of("glossary-names.tsv", "glossary-peoples.tsv");

    private GlossaryFile() {}

    /// Returns the terms of `file`, in UTF-8; throws [BridgeException] that names the line that is not of the form.
    public static List<Term> read(Path file) {
        try {
            return terms(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new BridgeException(file + " can't be read as UTF-8 text: " + e.getMessage(), e);
        }
    }

    /// Returns the terms inside the product.
    public static List<Term> packaged() {
        return read(PACKAGED);
    }

    /// Returns those of the terms inside the product that are names.
    static List<Term> packagedNames() {
        return read(NAMES);
    }

    private static List<Term> read(List<String> resources) {
        return resources.stream().flatMap(name -> terms(name, lines(name)).stream()).toList();
    }

    /// Returns the lines of a text inside the product.
    static List<String> lines(String resource) {
        var stream = GlossaryFile.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("the packaged " + resource + " is not on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the packaged " + resource, e);
        }
    }

    /// Returns the terms in `lines`, which stand in what is called `name`.
    static List<Term> terms(String name, List<String> lines) {
        var terms = new ArrayList<Term>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.isBlank() && !line.startsWith("#")) {
                terms.add(term(line, name + ", line " + (at + 1)));
            }
        }
        return terms;
    }

    private static Term term(String line, String place) {
        var columns = line.split("\t", -1);
        var names = columns.length == 2 ? List.of(columns[1].split("\\|", -1)) : List.<String>of();
        if (PassageIndex.termsOf(columns[0]).isEmpty() || names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw new BridgeException(place + ": a term must be ENGLISH tab CHINESE|CHINESE, got '" + line + "'", null);
        }
        return new Term(columns[0].strip(), names.stream().map(String::strip).toList());
    }
}
