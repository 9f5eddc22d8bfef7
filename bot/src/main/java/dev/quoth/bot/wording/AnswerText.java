package dev.quoth.bot.wording;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.answer.Answer;
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

/// Words answers for people, in the language of the question. No text ends in a line break.
public record AnswerText(Emphasis emphasis) {

    private static final int SHOWN_OF_NEAR = 80;

    /// Returns the answer to `question`: the short form, then the quotes, then their sources; or what was looked for and
    /// what came nearest; or why there is no answer now.
    public String of(Question question, Answer answer) {
        var phrases = Phrases.in(question.language());
        return switch (answer) {
            case Answer.Grounded grounded -> grounded(question.language(), phrases, grounded);
            case Answer.NotFound nothing -> notFound(question, phrases, nothing.nearest());
            case Answer.Unavailable failed ->
                phrases.unavailable().formatted(Printable.line(question.text()), Printable.line(failed.reason()));
        };
    }

    /// Returns that there is no document to answer `question` from.
    public static String nothingToSearch(Question question) {
        var phrases = Phrases.in(question.language());
        return question.collections().isEmpty()
                ? phrases.noDocuments().formatted(Printable.line(question.text()))
                : phrases.noDocumentsIn()
                        .formatted(Printable.line(question.collections().stream().sorted()
                                .collect(Collectors.joining(", "))));
    }

    /// Returns that `question` has neither letters nor digits.
    public static String noWords(Question question) {
        return Phrases.in(question.language()).noWords().formatted(Printable.line(question.text()));
    }

    private String grounded(Language language, Phrases phrases, Answer.Grounded answer) {
        var text = new StringBuilder();
        answer.shortForm().ifPresent(form -> text.append(shortForm(phrases, form)).append("\n\n"));
        answer.disagreement().ifPresent(other -> text.append(differ(phrases, answer, other)).append("\n\n"));
        for (var citation : answer.citations()) {
            var form = citation.number() == 1 ? answer.shortForm() : Optional.<ShortForm>empty();
            text.append('[').append(citation.number()).append("] ").append(quote(citation, form))
                    .append(otherLanguage(language, phrases, citation)).append('\n');
        }
        text.append('\n').append(phrases.sources());
        var cited = answer.citations().stream()
                .collect(Collectors.groupingBy(citation -> citation.document().id(), LinkedHashMap::new,
                        Collectors.toList()));
        for (var citations : cited.values()) {
            text.append('\n');
            citations.forEach(citation -> text.append('[').append(citation.number()).append("] "));
            text.append(source(phrases, citations));
        }
        return text.toString();
    }

    /// Both values, each with the number and the date of its source.
    private String differ(Phrases phrases, Answer.Grounded answer, Disagreement disagreement) {
        var first = answer.shortForm().map(form -> shortForm(phrases, form)).orElse("");
        return phrases.differ().formatted(dated(first, answer.citations().getFirst()),
                dated(shortForm(phrases, disagreement.value()), answer.citations().get(disagreement.citation() - 1)));
    }

    private static String dated(String value, Citation citation) {
        var published = citation.document().published();
        var numbered = "[" + citation.number() + "] " + value;
        return published == null ? numbered : numbered + ", " + published;
    }

    private String shortForm(Phrases phrases, ShortForm form) {
        var gloss = form.gloss().map(phrases.gloss()::formatted).orElse("");
        return emphasis.of(Printable.line(form.text())) + gloss;
    }

    private String quote(Citation citation, Optional<ShortForm> form) {
        var quote = citation.quote();
        var shown = form.map(found -> Printable.of(quote.substring(0, found.span().start()))
                + emphasis.of(Printable.of(found.span().of(quote)))
                + Printable.of(quote.substring(found.span().end()))).orElseGet(() -> Printable.of(quote));
        return Phrases.quoted(shown, citation.language());
    }

    private static String otherLanguage(Language asked, Phrases phrases, Citation citation) {
        var quoted = citation.language();
        if (quoted.isChinese() == asked.isChinese()) {
            return "";
        }
        return " " + (quoted.isChinese() ? phrases.inChinese() : phrases.inEnglish());
    }

    /// Returns where `citations`, all of one document, are from.
    private static String source(Phrases phrases, List<Citation> citations) {
        var document = citations.getFirst().document();
        var words = new ArrayList<String>();
        words.add(phrases.title().formatted(Printable.line(document.title())));
        if (document.metadata().author() != null) {
            words.add(Printable.line(document.metadata().author()));
        }
        if (document.published() != null) {
            words.add(document.published().toString());
        }
        citations.stream().flatMap(citation -> citation.part().stream()).distinct()
                .forEach(part -> words.add(phrases.part(part.kind()).formatted(Printable.line(part.name()))));
        words.add(Printable.line(document.address()));
        return String.join(", ", words);
    }

    private static String notFound(Question question, Phrases phrases, List<NearPassage> nearest) {
        var text = new StringBuilder(phrases.nothingFound().formatted(Printable.line(question.text())));
        if (!nearest.isEmpty()) {
            text.append("\n\n").append(phrases.nearest());
        }
        for (var near : nearest) {
            var title = phrases.title().formatted(Printable.line(near.document().title()));
            text.append("\n- ").append(phrases.near().formatted(title, beginning(near.text())));
        }
        return text.toString();
    }

    private static String beginning(String passage) {
        var line = Printable.line(passage);
        if (line.codePointCount(0, line.length()) <= SHOWN_OF_NEAR) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SHOWN_OF_NEAR)).stripTrailing() + "…";
    }
}
