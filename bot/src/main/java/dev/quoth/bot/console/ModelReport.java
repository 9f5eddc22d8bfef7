package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.generation.ClaimTally;
import dev.quoth.retrieval.generation.Generation;
import dev.quoth.retrieval.generation.Hearing;
import dev.quoth.retrieval.generation.Objection;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of a model's work on questions: its claims, why some were dropped, how long it took and in how many tokens.
final class ModelReport {
    private static final Payer PAYER = new Payer("eval");
    private static final int SHOWN = 10;

    private final Generation generation;
    private final boolean isJson;
    private final List<ClaimTally> tallies = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();
    private int unproven;

    ModelReport(Generation generation, boolean isJson) {
        this.generation = generation;
        this.isJson = isJson;
    }

    /// Returns `extractive` in the model's words, and takes note of it.
    Answered worded(Answered extractive) {
        var worded = generation.worded(extractive, Hearing.whole(PAYER, extractive.question().language()));
        if (worded.tally().calls() > 0) {
            tallies.add(worded.tally());
        }
        if (worded.answered().answer() instanceof Answer.Grounded found) {
            unproven += generation.unproven(found).size();
            found.claims().forEach(claim -> claims.add("  " + Printable.line(claim.text()) + " << "
                    + Printable.line(found.citations().get(claim.citation() - 1).quote())));
        }
        return worded.answered();
    }

    /// Returns the report, and begins anew.
    ///
    /// @param isVerbose whether all claims are listed, for reading; else some of them
    List<String> lines(boolean isVerbose) {
        var lines = new ArrayList<String>();
        lines.add(isJson ? json() : text());
        if (!isJson) {
            claims.stream().limit(isVerbose ? claims.size() : SHOWN).forEach(lines::add);
        }
        tallies.clear();
        claims.clear();
        unproven = 0;
        return lines;
    }

    private String text() {
        var reasons = dropped().entrySet().stream()
                .map(each -> each.getKey().name().toLowerCase(Locale.ROOT) + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT,
                "  claims: %d shown, %d dropped%s, %d unproven left; %d calls, %d failed, %d said that there is no answer; first"
                        + " claim after %d ms, last after %d ms (medians); tokens: %d read, %d written",
                kept(), sum(dropped()), reasons.isEmpty() ? "" : " (" + reasons + ")", unproven, calls(), failed(),
                refused(), first().toMillis(), last().toMillis(), usage().tokensIn(), usage().tokensOut());
    }

    private String json() {
        return JsonLine.of(json -> {
            json.writeNumberField("claims_shown", kept());
            json.writeObjectFieldStart("claims_dropped");
            for (var each : dropped().entrySet()) {
                json.writeNumberField(each.getKey().name().toLowerCase(Locale.ROOT), each.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("claims_unproven", unproven);
            json.writeNumberField("calls", calls());
            json.writeNumberField("calls_failed", failed());
            json.writeNumberField("no_answer", refused());
            json.writeNumberField("first_claim_millis", first().toMillis());
            json.writeNumberField("last_claim_millis", last().toMillis());
            json.writeNumberField("tokens_read", usage().tokensIn());
            json.writeNumberField("tokens_written", usage().tokensOut());
        });
    }

    private int kept() {
        return tallies.stream().mapToInt(ClaimTally::kept).sum();
    }

    private Map<Objection, Integer> dropped() {
        var all = new EnumMap<Objection, Integer>(Objection.class);
        tallies.forEach(tally -> tally.dropped().forEach((why, times) -> all.merge(why, times, Integer::sum)));
        return all;
    }

    private static int sum(Map<Objection, Integer> dropped) {
        return dropped.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int calls() {
        return tallies.stream().mapToInt(ClaimTally::calls).sum();
    }

    private long failed() {
        return tallies.stream().filter(tally -> tally.failure().isPresent()).count();
    }

    private long refused() {
        return tallies.stream().filter(ClaimTally::isRefusal).count();
    }

    private Usage usage() {
        return tallies.stream().map(ClaimTally::usage).reduce(Usage.NONE, Usage::plus);
    }

    private Duration first() {
        return median(tallies.stream().flatMap(tally -> tally.firstWord().stream()).toList());
    }

    private Duration last() {
        return median(tallies.stream().map(ClaimTally::took).toList());
    }

    private static Duration median(List<Duration> times) {
        return times.isEmpty() ? Duration.ZERO : times.stream().sorted().toList().get(times.size() / 2);
    }
}
