package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.DocumentLabel;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lists the collections that may be asked about here.
record CollectionsCommand(Library library) implements Command {

    @Override
    public String name() {
        return "collections";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("文件集", "文档集");
    }

    @Override
    public String summary(Language language) {
        return Phrase.COLLECTIONS_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var language = request.language();
        var labels = new VisibleDocuments(library, request.permission().asking()).labels();
        if (labels.isEmpty()) {
            return Reply.Message.of(language, Paragraph.of(Phrase.COLLECTIONS_NONE.in(language)));
        }
        return Reply.Message.of(language, Paragraph.of(Phrase.COLLECTIONS_HEADING.in(language)),
                new Items(lines(labels, language).stream().map(line -> List.of(Run.plain(line))).toList()));
    }

    /// Returns a line for each collection that `newestFirst` are in.
    static List<String> lines(List<DocumentLabel> newestFirst, Language language) {
        var collections = newestFirst.stream()
                .collect(Collectors.groupingBy(DocumentLabel::collection, TreeMap::new, Collectors.toList()));
        return collections.entrySet().stream().map(each -> line(each.getKey(), each.getValue(), language)).toList();
    }

    private static String line(String name, List<DocumentLabel> newestFirst, Language language) {
        var newest = newestFirst.getFirst().metadata().published();
        return newest == null
                ? Phrase.COLLECTION.in(language, name, newestFirst.size())
                : Phrase.COLLECTION_DATED.in(language, name, newestFirst.size(), newest);
    }
}
