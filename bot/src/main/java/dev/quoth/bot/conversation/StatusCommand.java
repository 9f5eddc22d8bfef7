package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.DocumentLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Shows how much there is, how new it is and in which languages; to operators also what else they want to know.
///
/// @param sources what operators want to know
record StatusCommand(Library library, List<StatusSource> sources) implements Command {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("狀態", "状态");
    }

    @Override
    public String summary(Language language) {
        return Phrase.STATUS_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var language = request.language();
        var labels = new VisibleDocuments(library, request.permission().asking()).labels();
        var lines = new ArrayList<String>();
        lines.add(Phrase.STATUS_DOCUMENTS.in(language, labels.size()));
        labels.stream().findFirst().map(newest -> newest.metadata().published())
                .ifPresent(newest -> lines.add(Phrase.STATUS_NEWEST.in(language, newest)));
        var languages = languages(labels, language);
        if (!languages.isEmpty()) {
            lines.add(Phrase.STATUS_LANGUAGES.in(language, languages));
        }
        if (request.permission().isOperator()) {
            sources.forEach(source -> lines.addAll(source.lines(language)));
        }
        return Reply.Message.of(language, new Items(lines.stream().map(line -> List.of(Run.plain(line))).toList()));
    }

    private static String languages(List<DocumentLabel> labels, Language reader) {
        var counts = labels.stream().collect(Collectors.groupingBy(DocumentLabel::language, Collectors.counting()));
        return counts.keySet().stream().sorted()
                .map(each -> LanguageCommand.named(each, reader) + " " + counts.get(each))
                .collect(Collectors.joining(reader.isChinese() ? "、" : ", "));
    }
}
