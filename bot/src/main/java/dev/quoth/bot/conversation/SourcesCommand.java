package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.DocumentWording;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists the documents that may be asked about here, newest first, page by page: `/sources 2` is the second page.
record SourcesCommand(Library library) implements Command {
    private static final int ON_A_PAGE = 8;

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("文件", "文档", "文檔");
    }

    @Override
    public String summary(Language language) {
        return Phrase.SOURCES_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var language = request.language();
        var labels = new VisibleDocuments(library, request.permission().asking()).labels();
        if (labels.isEmpty()) {
            return Reply.Message.of(language, Paragraph.of(Phrase.SOURCES_NONE.in(language)));
        }
        int pages = (labels.size() + ON_A_PAGE - 1) / ON_A_PAGE;
        int page = Math.clamp(Numbers.read(request.text()).orElse(1), 1, pages);
        int first = (page - 1) * ON_A_PAGE;
        var shown = labels.subList(first, Math.min(first + ON_A_PAGE, labels.size()));
        var naming = new DocumentWording(language, Medium.of(request.event().venue().chat().platform()));
        var heading = Phrase.SOURCES_HEADING.in(language, first + 1, first + shown.size(), labels.size());
        return new Reply.Message(language, Optional.empty(),
                List.of(new Sources(heading, shown.stream().map(naming::source).toList())),
                buttons(language, page, pages), Reply.Audience.EVERYONE);
    }

    private static List<List<Button>> buttons(Language language, int page, int pages) {
        var row = new ArrayList<Button>();
        if (page > 1) {
            row.add(new Button(Phrase.EARLIER_BUTTON.in(language), new Action.Say("/sources " + (page - 1))));
        }
        if (page < pages) {
            row.add(new Button(Phrase.LATER_BUTTON.in(language), new Action.Say("/sources " + (page + 1))));
        }
        return row.isEmpty() ? List.of() : List.of(row);
    }
}
