package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Action.Rating;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.wording.DocumentWording;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.NearPassage;
import java.util.ArrayList;
import java.util.List;

/// The buttons under an answer, in rows. What they do is in [Presses].
///
/// @param isNarrowed whether one document alone was asked
record AnswerButtons(AnswerId id, Language language, boolean isNarrowed) {

    /// Returns a button for each citation and one for further passages, then those that rate.
    List<List<Button>> under(Answer.Grounded found) {
        var row = new ArrayList<Button>();
        for (var citation : found.citations()) {
            row.add(new Button("[" + citation.number() + "]",
                    new Action.OpenCitation(new CitationId(id, citation.number()))));
        }
        row.add(more());
        return isNarrowed
                ? List.of(row, List.of(Focus.allButton(language)), ratings())
                : List.of(row, ratings());
    }

    /// Returns a button for each passage that came near, then those that rate.
    ///
    /// @param hasMore whether further passages were found, for which there is a button then
    List<List<Button>> underNothing(List<NearPassage> nearest, boolean hasMore) {
        var naming = new DocumentWording(language, Medium.CHAT);
        var rows = new ArrayList<List<Button>>();
        if (isNarrowed) {
            rows.add(List.of(new Button(Phrase.ASK_ALL_BUTTON.in(language), new Action.AskAll(id))));
        }
        int number = 0;
        for (var near : nearest) {
            number++;
            rows.add(List.of(new Button(naming.label(number, near.document().title()),
                    new Action.OpenFound(id, number))));
        }
        if (hasMore) {
            rows.add(List.of(more()));
        }
        rows.add(ratings());
        return rows;
    }

    private Button more() {
        return new Button(Phrase.MORE_BUTTON.in(language), new Action.More(id, 0));
    }

    private List<Button> ratings() {
        return List.of(new Button("👍", new Action.Rate(id, Rating.UP)),
                new Button("👎", new Action.Rate(id, Rating.DOWN)));
    }
}
