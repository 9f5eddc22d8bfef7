package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.DocumentLabel;
import java.util.Comparator;
import java.util.List;

/// What can be asked about, as people are shown it before they ask. Both lists are empty where there are no documents.
///
/// @param collections a line for each
/// @param examples    a few questions that documents answer
public record Overview(List<String> collections, List<String> examples) {
    private static final int EXAMPLES = 3;
    private static final int MOST_OF_TITLE = 80;

    public Overview {
        collections = List.copyOf(collections);
        examples = List.copyOf(examples);
    }

    /// Returns what those see who may ask so much, in `language`.
    public static Overview of(Library library, Permission.Asking asking, Language language) {
        var newestFirst = new VisibleDocuments(library, asking).labels();
        return new Overview(CollectionsCommand.lines(newestFirst, language), examples(newestFirst, language));
    }

    /// Questions after the newest documents, those in the reader's language first.
    private static List<String> examples(List<DocumentLabel> newestFirst, Language language) {
        return newestFirst.stream()
                .sorted(Comparator.comparing(label -> label.language().isChinese() != language.isChinese()))
                .map(label -> Printable.beginning(label.metadata().title(), MOST_OF_TITLE)).distinct().limit(EXAMPLES)
                .map(title -> Phrase.HELP_EXAMPLE.in(language, title)).toList();
    }
}
