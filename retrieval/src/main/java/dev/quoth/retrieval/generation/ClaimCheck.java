package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Language;
import dev.quoth.corpus.Span;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.generation.Verdict.Proven;
import dev.quoth.retrieval.generation.Verdict.Refuted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells which claims of a model their quotes prove, by rules (docs/decisions/0025): the quote stands in its passage word for
/// word, and it has the claim's numbers, dates and names, and most of its words. Safe for use by several threads.
final class ClaimCheck {

    private static final int LONGEST_CLAIM = 320;
    private static final int LONGEST_QUOTE = 360;
    /// The least share of a claim's words that must stand in its quote; measured in docs/measured.md.
    private static final double LEAST_WITHIN = 0.6;
    private static final double LEAST_ACROSS = 0.5;
    /// The least share that must stand there of each part of it, which another part can't make up for.
    private static final double LEAST_OF_PART = 0.3;
    /// The least share of a question's words that must stand in quote or claim.
    private static final double LEAST_ASKED = 0.12;

    private final Bridge bridge;
    private final Cues cues = Cues.packaged();
    private final Markup markup = new Markup();

    ClaimCheck(Bridge bridge) {
        this.bridge = bridge;
    }

    /// What claims of one answer are checked against.
    final class Against {
        private final Map<Integer, SuppliedPassage> passages = new HashMap<>();
        private final Map<Integer, QuoteFinder> finders = new HashMap<>();
        private final Optional<Content> asked;

        private Against(Optional<String> question, List<SuppliedPassage> passages) {
            this.asked = question.map(text -> Content.of(text, bridge)).filter(content -> !content.isEmpty());
            passages.forEach(passage -> this.passages.put(passage.number(), passage));
        }

        Verdict verdict(Draft draft, Language reader) {
            var text = draft.text().strip();
            if (text.isEmpty() || text.length() > LONGEST_CLAIM || text.contains("\n")) {
                return new Refuted(Objection.FORM, "");
            }
            if (markup.isIn(text)) {
                return new Refuted(Objection.MARKUP, "");
            }
            if (Session.isForeign(text, reader)) {
                return new Refuted(Objection.LANGUAGE, "");
            }
            var passage = passages.get(draft.passage());
            if (passage == null) {
                return new Refuted(Objection.PASSAGE, Integer.toString(draft.passage()));
            }
            var found = finders.computeIfAbsent(draft.passage(), unused -> new QuoteFinder(passage.text()))
                    .find(draft.quote());
            if (found.isEmpty()) {
                return new Refuted(Objection.QUOTE, draft.quote());
            }
            var span = whole(new Span(passage.span().start() + found.get().start(),
                    passage.span().start() + found.get().end()), passage);
            if (span.length() > LONGEST_QUOTE) {
                return new Refuted(Objection.QUOTE, draft.quote());
            }
            var quote = span.of(passage.document().text());
            return refuted(text, quote).or(() -> order(span, passage)).or(() -> beside(text + "\n" + quote))
                    .<Verdict>map(no -> no)
                    .orElseGet(() -> new Proven(passage, span, translation(draft.translation(), text, quote)));
        }

        private Optional<Refuted> beside(String said) {
            var premise = new Premise(said, bridge);
            return asked.filter(question -> question.shareIn(premise) < LEAST_ASKED)
                    .map(unused -> new Refuted(Objection.BESIDE, ""));
        }
    }

    /// An order is often written in several sentences, of which one looks harmless alone: all of its line counts.
    private static Optional<Refuted> order(Span quote, SuppliedPassage passage) {
        var text = passage.document().text();
        int start = text.lastIndexOf('\n', quote.start()) + 1;
        int end = text.indexOf('\n', quote.end());
        return Orders.areIn(text.substring(start, end < 0 ? text.length() : end))
                ? Optional.of(new Refuted(Objection.ORDER, ""))
                : Optional.empty();
    }

    /// @param question what the claims are to answer; empty where they only say a sentence again
    Against against(Optional<String> question, List<SuppliedPassage> passages) {
        return new Against(question, passages);
    }

    /// A part of a sentence may say the opposite of the whole, so the whole is quoted and checked; unless it is very long.
    private static Span whole(Span found, SuppliedPassage passage) {
        int start = found.start();
        int end = found.end();
        for (var sentence : passage.sentences()) {
            if (sentence.overlaps(found)) {
                start = Math.min(start, sentence.start());
                end = Math.max(end, sentence.end());
            }
        }
        return end - start <= LONGEST_QUOTE ? new Span(start, end) : found;
    }

    /// A translation that says something else than the quote is left out; the claim stands without it.
    private Optional<String> translation(String written, String claim, String quote) {
        var text = written.strip();
        boolean isAcross = !text.isEmpty()
                && Language.of(text).isChinese() != Language.of(quote).isChinese();
        return isAcross && text.length() <= LONGEST_QUOTE * 3 && !text.contains("\n") && !markup.isIn(text)
                && !text.equals(claim) && refuted(text, quote).isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /// Returns why `quote` does not prove `text`; empty where it does.
    Optional<Refuted> refuted(String text, String quote) {
        if (Orders.areIn(quote)) {
            return Optional.of(new Refuted(Objection.ORDER, ""));
        }
        var premise = new Premise(quote, bridge);
        var content = Content.of(text, bridge);
        return figures(text, quote).or(() -> names(content, premise)).or(() -> words(text, content, premise))
                .or(() -> Clauses.mixed(text, content, quote, bridge))
                .or(() -> turn(text, quote, content));
    }

    private static Optional<Refuted> figures(String text, String quote) {
        var said = Figures.facts(quote);
        return Figures.in(text).stream().filter(figure -> !figure.isAmong(said)).findFirst()
                .map(figure -> new Refuted(
                        figure.readings().getFirst() instanceof Fact.Amount ? Objection.NUMBER : Objection.DATE,
                        figure.written()));
    }

    private static Optional<Refuted> names(Content content, Premise quote) {
        var missing = content.namesMissingIn(quote);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refuted(Objection.NAME, String.join(", ", missing)));
    }

    private Optional<Refuted> words(String text, Content content, Premise quote) {
        double least = content.isChinese() == quote.isChinese() ? LEAST_WITHIN : LEAST_ACROSS;
        if (content.shareIn(quote) < least) {
            return Optional.of(new Refuted(Objection.WORDS, String.join(", ", content.wordsMissingIn(quote))));
        }
        return Clauses.of(text).stream().filter(part -> {
            var own = Content.of(part, bridge);
            return own.isTelling() && own.shareIn(quote) < LEAST_OF_PART;
        }).findFirst().map(part -> new Refuted(Objection.WORDS, part));
    }

    private Optional<Refuted> turn(String text, String quote, Content content) {
        var near = Clauses.nearest(quote, text, content, bridge);
        return cues.turn(text, quote, near);
    }
}
