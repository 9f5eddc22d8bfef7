package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.digest.Verdict.Finding;
import dev.quoth.bot.digest.Watch.Heard;
import dev.quoth.bot.wording.DocumentWording;
import dev.quoth.bot.wording.EditionPhrase;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.bot.wording.Quoting;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentLabel;
import dev.quoth.retrieval.answer.ShortForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words what a watch found: what the chat heard before and what is said now, side by side, each with its source.
record WatchWording(Watch watch, CorpusStore store) {

    /// @param before what the chat heard last; empty where there was no answer
    Reply.Message news(Finding found, Optional<Heard> before) {
        return before.map(heard -> changed(found, heard))
                .orElseGet(() -> first(List.of(found), EditionPhrase.WATCH_FIRST));
    }

    /// Returns what there is to say when the question is asked for the first time.
    Reply.Message today(List<Finding> found) {
        return first(found, EditionPhrase.WATCH_TODAY);
    }

    private Reply.Message first(List<Finding> found, EditionPhrase heading) {
        var parts = new ArrayList<ReplyPart>();
        parts.add(new Paragraph(List.of(Run.bold(heading.in(watch.language(), watch.question())))));
        var sources = new ArrayList<Source>();
        for (var finding : found) {
            parts.add(quote(sources.size() + 1, finding));
            sources.add(source(sources.size() + 1, finding));
        }
        return message(parts, sources, found.getFirst());
    }

    private Reply.Message changed(Finding found, Heard before) {
        var language = watch.language();
        var parts = new ArrayList<ReplyPart>();
        parts.add(new Paragraph(List.of(Run.bold(EditionPhrase.WATCH_HEADING.in(language, watch.question())))));
        parts.add(Paragraph.of(EditionPhrase.WATCH_WAS.in(language)));
        var sources = new ArrayList<Source>();
        parts.add(quote(1, before.quote(), before.shortForm().flatMap(form -> span(form, before.quote()))));
        source(before).ifPresent(sources::add);
        parts.add(Paragraph.of(EditionPhrase.WATCH_IS.in(language)));
        parts.add(quote(2, found));
        sources.add(source(2, found));
        return message(parts, sources, found);
    }

    private Reply.Message message(List<ReplyPart> parts, List<Source> sources, Finding found) {
        var language = watch.language();
        parts.add(new Sources(Phrase.SOURCES.in(language), sources));
        var button = new Button(Phrase.ABOUT_BUTTON.in(language),
                new Action.AskAbout(found.citation().document().id()));
        return new Reply.Message(language, Optional.empty(), parts, List.of(List.of(button)),
                Reply.Audience.EVERYONE);
    }

    private Quote quote(int number, Finding found) {
        return quote(number, found.citation().quote(), found.shortForm().map(ShortForm::span));
    }

    private Quote quote(int number, String quote, Optional<Span> bold) {
        var quoted = Language.of(quote);
        var remark = quoted.isChinese() == watch.language().isChinese()
                ? ""
                : (quoted.isChinese() ? Phrase.IN_CHINESE : Phrase.IN_ENGLISH).in(watch.language());
        return new Quote(number, Quoting.quoted(quote, bold, quoted), remark);
    }

    private static Optional<Span> span(String form, String quote) {
        int at = quote.indexOf(form);
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + form.length()));
    }

    private Source source(int number, Finding found) {
        var citation = found.citation();
        return numbered(number, naming().source(citation.document(), citation.span()));
    }

    /// A document that is gone has no source any more; of one that has changed that is said.
    private Optional<Source> source(Heard heard) {
        return store.document(heard.document()).map(document -> {
            var source = numbered(1, naming().source(DocumentLabel.of(document), heard.quote()));
            return document.version().equals(heard.version()) ? source : changedSince(source);
        });
    }

    private Source changedSince(Source source) {
        var details = new ArrayList<>(source.details());
        details.add(EditionPhrase.CHANGED.in(watch.language()));
        return new Source(source.numbers(), source.title(), source.link(), details);
    }

    private static Source numbered(int number, Source source) {
        return new Source(List.of(number), source.title(), source.link(), source.details());
    }

    private DocumentWording naming() {
        return new DocumentWording(watch.language(), Medium.of(watch.venue().chat().platform()));
    }
}
