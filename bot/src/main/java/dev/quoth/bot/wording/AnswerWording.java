package dev.quoth.bot.wording;

import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Citation;
import dev.quoth.retrieval.answer.Disagreement;
import dev.quoth.retrieval.answer.NearPassage;
import dev.quoth.retrieval.answer.ShortForm;
import dev.quoth.retrieval.search.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words answers.
///
/// @param language the reader's
public record AnswerWording(Language language, Medium medium) {

    /// How much of a question is said again, in characters.
    private static final int SHOWN_OF_QUESTION = 300;

    /// Returns the answer: the short form, then what a model made of it with the number of each quote that proves it, then
    /// the quotes with translations that are marked as such, then their sources; or what was looked for and what came
    /// nearest; or why there is no answer now.
    ///
    /// @param store tells whether there was anything to be searched
    public List<ReplyPart> parts(Answered answered, CorpusStore store) {
        var question = answered.question();
        return switch (answered.answer()) {
            case Answer.Grounded grounded -> grounded(grounded);
            case Answer.NotFound nothing when !question.hasWords() ->
                List.of(Paragraph.of(Phrase.NO_WORDS.in(language, shown(question))));
            case Answer.NotFound nothing when nothing.nearest().isEmpty() && hasNoDocuments(question, store) ->
                nothingToSearch(question);
            case Answer.NotFound nothing -> notFound(question, nothing.nearest());
            // What is wrong with the server says nothing to those who ask; the log tells its operators.
            case Answer.Unavailable failed when medium == Medium.CHAT ->
                List.of(Paragraph.of(Phrase.FAILED.in(language)));
            case Answer.Unavailable(var reason) ->
                List.of(Paragraph.of(Phrase.UNAVAILABLE.in(language, shown(question), reason)));
        };
    }

    private static boolean hasNoDocuments(Question question, CorpusStore store) {
        return question.collections().isEmpty()
                ? store.documents(Optional.empty()).isEmpty()
                : question.collections().stream().allMatch(name -> store.documents(Optional.of(name)).isEmpty());
    }

    private List<ReplyPart> nothingToSearch(Question question) {
        if (medium == Medium.CHAT) {
            return List.of(Paragraph.of(Phrase.NO_DOCUMENTS_HERE.in(language, shown(question))));
        }
        var collections = question.collections().stream().sorted().collect(Collectors.joining(", "));
        return List.of(Paragraph.of(collections.isEmpty()
                ? Phrase.NO_DOCUMENTS.in(language, shown(question))
                : Phrase.NO_DOCUMENTS_IN.in(language, collections)));
    }

    private static String shown(Question question) {
        return Printable.beginning(question.text(), SHOWN_OF_QUESTION);
    }

    private List<ReplyPart> grounded(Answer.Grounded answer) {
        var parts = new ArrayList<ReplyPart>();
        answer.shortForm().ifPresent(form -> parts.add(new Paragraph(shortForm(form))));
        answer.disagreement().ifPresent(other -> parts.add(new Paragraph(differ(answer, other))));
        for (var claim : answer.claims()) {
            parts.add(Paragraph.of(Printable.line(claim.text()) + " [" + claim.citation() + "]"));
        }
        for (var citation : answer.citations()) {
            var form = citation.number() == 1 ? answer.shortForm() : Optional.<ShortForm>empty();
            parts.add(new Quote(citation.number(), quote(citation, form), remark(citation)));
            answer.claims().stream().filter(claim -> claim.citation() == citation.number())
                    .flatMap(claim -> claim.translation().stream()).findFirst()
                    .ifPresent(translation -> parts.add(new Small(List.of(
                            Run.plain(Phrase.TRANSLATED.in(language, translation))))));
        }
        var cited = answer.citations().stream().collect(Collectors.groupingBy(
                citation -> citation.document().id(), LinkedHashMap::new, Collectors.toList()));
        var naming = new DocumentWording(language, medium);
        parts.add(new Sources(Phrase.SOURCES.in(language), cited.values().stream().map(naming::source).toList()));
        return parts;
    }

    private List<Run> shortForm(ShortForm form) {
        var runs = new ArrayList<Run>();
        runs.add(Run.bold(Printable.line(form.text())));
        form.gloss().ifPresent(gloss -> runs.add(Run.plain(Phrase.GLOSS.in(language, gloss))));
        return runs;
    }

    /// Both values, each with the number and the date of its source.
    private List<Run> differ(Answer.Grounded answer, Disagreement disagreement) {
        var first = answer.shortForm().map(this::shortForm).orElse(List.of());
        return Phrase.DIFFER.runs(language, List.of(dated(first, answer.citations().getFirst()),
                dated(shortForm(disagreement.value()), answer.citations().get(disagreement.citation() - 1))));
    }

    private static List<Run> dated(List<Run> value, Citation citation) {
        var runs = new ArrayList<Run>();
        runs.add(Run.plain("[" + citation.number() + "] "));
        runs.addAll(value);
        var published = citation.document().published();
        if (published != null) {
            runs.add(Run.plain(", " + published));
        }
        return runs;
    }

    private static List<Run> quote(Citation citation, Optional<ShortForm> form) {
        var quote = citation.quote();
        return Quoting.quoted(quote, form.map(ShortForm::span), citation.language());
    }

    /// What is to be said where the quote is not in the reader's language.
    private String remark(Citation citation) {
        var quoted = citation.language();
        if (quoted.isChinese() == language.isChinese()) {
            return "";
        }
        return (quoted.isChinese() ? Phrase.IN_CHINESE : Phrase.IN_ENGLISH).in(language);
    }

    private List<ReplyPart> notFound(Question question, List<NearPassage> nearest) {
        var parts = new ArrayList<ReplyPart>();
        parts.add(Paragraph.of(Phrase.NOTHING_FOUND.in(language, shown(question))));
        if (!nearest.isEmpty()) {
            parts.add(Paragraph.of(Phrase.NEAREST.in(language)));
            var naming = new DocumentWording(language, medium);
            parts.add(new Items(nearest.stream()
                    .map(near -> List.of(Run.plain(naming.glimpse(near.document(), near.text())))).toList()));
        }
        return parts;
    }
}
