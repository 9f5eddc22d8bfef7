package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Claim;
import dev.quoth.retrieval.answer.Nearest;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.followup.Reading;
import dev.quoth.retrieval.followup.Turn;
import dev.quoth.retrieval.languagemodel.LanguageModel;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Has a language model word answers, and shows of what it says only what quotes prove. Whether there is an answer at all,
/// the documents' own evidence decides. Where the model says nothing that is proven, in time, the extractive answer goes
/// out. Safe for use by several threads.
public final class Generation {

    private static final int MOST_PASSAGES = 8;
    private static final int MOST_CHARACTERS = 6_000;
    /// Below this probability of an answer a model may say that there is none (docs/decisions/0025).
    private static final double DOUBTFUL = 0.5;

    /// A question that must be made whole first takes at most one of so many parts of the time.
    private static final int PARTS = 5;
    private static final Duration LONGEST_READING = Duration.ofSeconds(5);

    private final LanguageModel model;
    private final CorpusStore store;
    private final ClaimCheck check;
    private final Rereading rereading;
    private final Duration most;

    /// @param store has the documents that answers are from
    /// @param most  the longest that reading a question and wording its answer may take together
    public Generation(LanguageModel model, Bridge bridge, CorpusStore store, Duration most) {
        this.model = model;
        this.store = store;
        this.check = new ClaimCheck(bridge);
        var reading = most.dividedBy(PARTS);
        this.rereading = new Rereading(model, bridge,
                reading.compareTo(LONGEST_READING) < 0 ? reading : LONGEST_READING);
        this.most = most.minus(reading);
    }

    /// Returns `extractive` in the model's words as far as quotes prove them, and as it is where they prove none. It takes no
    /// longer than the most it may, whatever the model does. An interrupted thread gets the extractive answer, and stays
    /// interrupted.
    public Worded worded(Answered extractive, Hearing hearing) {
        if (!(extractive.answer() instanceof Answer.Grounded grounded)) {
            return new Worded(extractive, ClaimTally.NONE);
        }
        var passages = passages(extractive, grounded);
        var session = new Session(check.against(Optional.of(extractive.question().text()), passages),
                new Replying(extractive, grounded, hearing.language()), hearing);
        var asking = Asking.question(extractive.question().text(), hearing.language(), passages, hearing.payer());
        var tally = new Consultation(model, most).run(asking, session);
        var answered = session.answered().orElseGet(() -> unworded(extractive, tally));
        return new Worded(new Answered(answered.question(), answered.answer(), answered.support(), answered.retrieved(),
                answered.took().plus(tally.took())), tally);
    }

    /// The model may be stricter where evidence is thin, and only there: a document can make a model say that there is no
    /// answer.
    private Answered unworded(Answered extractive, ClaimTally tally) {
        boolean isRefused = tally.isRefusal() && tally.dropped().isEmpty()
                && extractive.support().probability() < DOUBTFUL;
        return isRefused
                ? new Answered(extractive.question(), Nearest.of(extractive.retrieved(), store), extractive.support(),
                        extractive.retrieved(), extractive.took())
                : extractive;
    }

    /// Those that the extractive answer quotes first, then as they were found, as many as there is room for.
    private List<SuppliedPassage> passages(Answered extractive, Answer.Grounded grounded) {
        var ids = new LinkedHashSet<PassageId>();
        grounded.citations().forEach(citation -> ids.add(citation.passage()));
        extractive.retrieved().forEach(found -> ids.add(found.candidate().passage()));
        var passages = new ArrayList<SuppliedPassage>();
        int length = 0;
        for (var placed : store.placed(ids.stream().limit(MOST_PASSAGES).toList())) {
            var passage = SuppliedPassage.of(passages.size() + 1, placed);
            length += passage.span().length();
            if (!passages.isEmpty() && length > MOST_CHARACTERS) {
                break;
            }
            passages.add(passage);
        }
        return passages;
    }

    /// Returns how the model reads `text`, of which rules found that it leaves something out, in the light of the turns
    /// `before`, oldest first; `byRules` where it stands by itself, there are no turns, or the model's reading has names or
    /// figures of its own.
    public Reading read(Reading byRules, String text, List<Turn> before, Payer payer) {
        return byRules instanceof Reading.Alone || before.isEmpty()
                ? byRules
                : rereading.of(text, before, payer).orElse(byRules);
    }

    /// Returns those of the claims of `answer` that its quotes don't prove; none of an answer that was made here.
    public List<Claim> unproven(Answer.Grounded answer) {
        return answer.claims().stream().filter(claim -> check
                .refuted(claim.text(), answer.citations().get(claim.citation() - 1).quote()).isPresent()).toList();
    }

    /// Returns what stands at `quote` of `document` in one short sentence in `language`, which it proves; empty where the
    /// model makes none.
    public Optional<String> sentence(Document document, Span quote, Language language, Payer payer) {
        var passage = new SuppliedPassage(1, document, new PassageId(document.id(), 0), quote, List.of(quote), "");
        var session = new Retelling(check.against(Optional.empty(), List.of(passage)), language);
        new Consultation(model, most).run(Asking.sentence(passage, language, payer), session);
        return session.sentence();
    }
}
