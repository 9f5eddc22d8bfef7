package dev.quoth.retrieval.bridge;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.index.PassageIndex;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells what kinds of words the terms of the packaged glossary are, by the headings that they stand under. Safe for use
/// by several threads.
public final class WordKinds {

    /// What a word may be.
    public enum Kind {
        /// What is done or happens.
        VERB,
        /// The same as a thing: «opening».
        ACTION,
        /// A thing or an amount.
        NOUN,
        /// What somebody does for a living.
        POST,
        /// The name of a place.
        PLACE,
        /// The name of a company, an office or a school.
        BODY,
        /// The name of a person.
        PERSON
    }

    private static final String GLOSSARY = "glossary.tsv";

    private final Map<List<String>, Set<Kind>> english = new HashMap<>();
    private final Map<String, Set<Kind>> chinese = new HashMap<>();

    private WordKinds() {}

    /// The kinds inside the product, read when they are first needed.
    private static final class Packaged {
        private static final WordKinds KINDS = of(GlossaryFile.lines(GLOSSARY));
    }

    /// Returns the kinds of the terms inside the product.
    public static WordKinds packaged() {
        return Packaged.KINDS;
    }

    private static WordKinds of(List<String> lines) {
        var kinds = new WordKinds();
        Optional<Kind> kind = Optional.empty();
        for (var line : lines) {
            if (line.startsWith("#")) {
                kind = under(line.substring(1).strip().toLowerCase(Locale.ROOT));
            } else if (kind.isPresent() && !line.isBlank()) {
                kinds.add(GlossaryFile.terms(GLOSSARY, List.of(line)).getFirst(), kind.get());
            }
        }
        return kinds;
    }

    private static Optional<Kind> under(String heading) {
        if (heading.startsWith("verbs") || heading.startsWith("more verbs") || heading.startsWith("irregular forms")) {
            return Optional.of(Kind.VERB);
        }
        if (heading.startsWith("nouns of actions")) {
            return Optional.of(Kind.ACTION);
        }
        if (heading.startsWith("people and posts")) {
            return Optional.of(Kind.POST);
        }
        if (heading.startsWith("people")) {
            return Optional.of(Kind.PERSON);
        }
        if (heading.startsWith("places")) {
            return Optional.of(Kind.PLACE);
        }
        if (heading.startsWith("companies") || heading.startsWith("universities")
                || heading.contains("public bodies")) {
            return Optional.of(Kind.BODY);
        }
        boolean isOther = heading.startsWith("adjectives") || heading.startsWith("more ")
                || heading.startsWith("international") || heading.startsWith("mainland")
                || heading.startsWith("products") || heading.startsWith("english") || heading.startsWith("one entry")
                || heading.startsWith("the usual") || heading.startsWith("written");
        return isOther ? Optional.empty() : Optional.of(Kind.NOUN);
    }

    private void add(Term term, Kind kind) {
        english.computeIfAbsent(PassageIndex.termsOf(term.english()), unused -> EnumSet.noneOf(Kind.class)).add(kind);
        term.chinese().forEach(
                name -> chinese.computeIfAbsent(Folding.fold(name), unused -> EnumSet.noneOf(Kind.class)).add(kind));
    }

    /// Returns what the English `words` may be, in whatever form; nothing where they are no term.
    public Set<Kind> ofEnglish(String words) {
        return Set.copyOf(english.getOrDefault(PassageIndex.termsOf(words), Set.of()));
    }

    /// Returns what the `folded` Chinese word may be; nothing where it is no term.
    public Set<Kind> ofChinese(String folded) {
        return Set.copyOf(chinese.getOrDefault(folded, Set.of()));
    }
}
