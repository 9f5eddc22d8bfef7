package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.conversation.AnswerRecord.Asked;
import dev.quoth.bot.conversation.AnswerRecord.Cited;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.Citing;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Citation;
import dev.quoth.retrieval.answer.NearPassage;
import dev.quoth.retrieval.answer.ShortForm;
import dev.quoth.retrieval.followup.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers what was answered, for buttons and for questions that follow.
///
/// @param fadeAfter how long a turn is spoken of
record AnswerMemory(Library library, ConversationStore store, Duration fadeAfter) {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerMemory.class);
    /// How many of the passages found are remembered, for More.
    private static final int MOST_PASSAGES = 20;
    /// What lies further back is not spoken of any more.
    private static final int MOST_TURNS = 8;

    /// Returns what was asked and answered before `event` in its conversation, oldest first, as far as it is still spoken of. Where
    /// a question is answered from one document, all else is another topic. Nothing is spoken of that may no longer be
    /// seen, for a reading is shown.
    List<Turn> before(Event event, Focus.About about, Permission.Guest guest) {
        var visible = new VisibleDocuments(library, guest);
        var since = event.at().minus(fadeAfter);
        var message = event.content().inMessage().map(MessageId::value).orElse("");
        return store.last(event.venue().conversation(), since, MOST_TURNS).stream()
                .filter(turn -> !turn.asked().event().equals(event.id()))
                .filter(turn -> about.within().isEmpty() || turn.within().equals(about.within()))
                .filter(turn -> message.isEmpty() || !turn.asked().message().equals(message))
                .filter(turn -> visible.showsAll(turn.citations().stream().map(Cited::passage).distinct().toList()))
                .map(turn -> new Turn(turn.readAs(), turn.shortForm(),
                        turn.citations().stream().map(Cited::quote).toList()))
                .toList();
    }

    /// Keeps what was answered, for buttons, follow-ups and proofs.
    void keep(AnswerId id, Asked asked, Answered answered) {
        var found = answered.answer() instanceof Answer.Grounded grounded
                ? Optional.of(grounded)
                : Optional.<Answer.Grounded>empty();
        var citations = found.map(Answer.Grounded::citations).orElse(List.of());
        keepQuotes(id, citations);
        var question = answered.question();
        store.put(new AnswerRecord(id, asked, question.text(), question.language(),
                found.flatMap(Answer.Grounded::shortForm).map(ShortForm::text),
                citations.stream().map(AnswerMemory::cited).toList(), passages(answered),
                question.scope().documents().stream().findFirst()));
    }

    /// An answer is worth more than that its quotes can be proven later.
    private void keepQuotes(AnswerId id, List<Citation> citations) {
        try {
            library.store().citations().store(id.value(), citations.stream()
                    .map(citation -> new Citing(citation.document(), citation.span())).toList());
        } catch (StoreException e) {
            LOG.info("the quotes of answer {} could not be stored: {}", id, e.getMessage());
        }
    }

    private static Cited cited(Citation citation) {
        return new Cited(citation.passage(), citation.document().version(), citation.span(), citation.quote());
    }

    private static List<PassageId> passages(Answered answered) {
        var shown = answered.answer() instanceof Answer.NotFound nothing
                ? nothing.nearest().stream().map(NearPassage::passage)
                : Stream.<PassageId>empty();
        return Stream.concat(shown, answered.retrieved().stream().map(found -> found.candidate().passage()))
                .distinct().limit(MOST_PASSAGES).toList();
    }
}
