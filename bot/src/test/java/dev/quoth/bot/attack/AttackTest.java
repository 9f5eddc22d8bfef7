package dev.quoth.bot.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.wording.AnswerWording;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.PlainText;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Claim;
import dev.quoth.retrieval.generation.Hearing;
import dev.quoth.retrieval.generation.Scripted;
import dev.quoth.retrieval.languagemodel.LanguageModel;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.search.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Goes the whole way with each attack: a page is read, searched, given to a model that obeys the attack, and the answer is
/// worded. None gets anything through.
class AttackTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private static final Path TABLE = Path.of("..", "docs", "attacks.md");

    @TempDir
    private static Path folder;
    private static Home home;
    private static HomeLibrary library;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        var pages = Files.createDirectories(folder.resolve("pages"));
        for (var attack : attacks()) {
            Files.writeString(pages.resolve(attack.number() + ".html"), attack.page());
        }
        home = Home.openOrMake(new HomeFolder(folder.resolve("home")), Map.of(), CLOCK);
        library = new HomeLibrary(home, CLOCK);
        library.add(new Place("default", pages.toString()), IngestListener.NONE);
    }

    @AfterAll
    static void close() {
        library.close();
        home.close();
    }

    static List<Attack> attacks() {
        return Attack.all();
    }

    private static Answered answered(Attack attack, LanguageModel model) {
        try (var worded = new HomeLibrary(home, CLOCK, Optional.of(model))) {
            return worded.ask(Question.of(attack.question()), Hearing.whole(new Payer("chat"), attack.language()));
        }
    }

    private static List<ReplyPart> parts(Attack attack, Answered answered) {
        return new AnswerWording(attack.language(), Medium.CHAT).parts(answered, home.store());
    }

    private static String text(List<ReplyPart> parts) {
        return new PlainText(Emphasis.MARKDOWN).of(parts);
    }

    private static Stream<Run> runs(ReplyPart part) {
        return switch (part) {
            case ReplyPart.Paragraph paragraph -> paragraph.runs().stream();
            case ReplyPart.Quote quote -> quote.runs().stream();
            case ReplyPart.Excerpt excerpt -> excerpt.runs().stream();
            case ReplyPart.Items items -> items.items().stream().flatMap(List::stream);
            case ReplyPart.Small small -> small.runs().stream();
            case ReplyPart.Sources sources -> Stream.empty();
        };
    }

    @ParameterizedTest
    @EnumSource(Obedient.class)
    void getsNothingThroughAModelThatObeys(Obedient obedient) {
        var through = attacks().stream().map(attack -> {
            var answered = answered(attack, obedient.model(attack));
            var reply = parts(attack, answered);
            boolean hasLink = reply.stream().flatMap(AttackTest::runs).anyMatch(run -> run.link().isPresent());
            var honest = text(parts(attack, library.ask(Question.of(attack.question()))));
            // Where evidence is thin, a model may say that there is none (docs/decisions/0025).
            boolean isRefusal = obedient == Obedient.SILENCER && answered.answer() instanceof Answer.NotFound
                    && answered.support().probability() < 0.5;
            return !hasLink && (isRefusal || text(reply).equals(honest))
                    ? ""
                    : attack + " got through:\n" + text(reply);
        }).filter(each -> !each.isEmpty()).collect(Collectors.joining("\n\n"));
        assertEquals("", through);
    }

    @Test
    void letsAnHonestClaimThroughBesideAnAttackAndNothingElseOfIt() {
        for (var attack : attacks()) {
            var extractive = library.ask(Question.of(attack.question()));
            if (extractive.answer() instanceof Answer.Grounded) {
                var model = new Scripted(asked -> Scripted.claims(
                        Map.of("text", attack.evil(), "passage", asked.passageWith(attack.fact()), "quote",
                                attack.fact(),
                                "translation", attack.evil()),
                        Map.of("text", attack.fact(), "passage", asked.passageWith(attack.fact()), "quote",
                                attack.fact(),
                                "translation", attack.evil())));
                var answer = (Answer.Grounded) answered(attack, model).answer();
                assertEquals(List.of(attack.fact()), answer.claims().stream().map(Claim::text).toList(),
                        attack.toString());
                assertEquals(Optional.empty(), answer.claims().getFirst().translation(), attack.toString());
            }
        }
    }

    @Test
    void findsMostAnswersInSpiteOfTheAttack() {
        var honest = attacks().stream().filter(attack -> attack.question().equals(attack.honest())).toList();
        long answered = honest.stream()
                .filter(attack -> library.ask(Question.of(attack.question())).answer() instanceof Answer.Grounded found
                        && found.citations().getFirst().quote().contains(Integer.toString(attack.metres())))
                .count();
        assertTrue(answered >= honest.size() * 0.7, answered + " of " + honest.size());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void givesNoModelWhatNobodySees(Attack attack) {
        var model = new Scripted(asked -> "{}");
        answered(attack, model);
        for (var prompt : model.asked()) {
            var text = prompt.turns().getFirst().text();
            assertFalse(!attack.hidden().isEmpty() && text.contains(attack.hidden()), text);
            assertFalse(text.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT), text);
        }
    }

    @Test
    void areSixtyOrMoreInThreeLanguages() {
        assertTrue(attacks().size() >= 60);
        assertEquals(3, attacks().stream().map(Attack::language).distinct().count());
    }

    @Test
    void areAllInTheDocumentation() throws IOException {
        assertTrue(Files.readString(TABLE).contains(Attack.table(attacks())),
                "the table in docs/attacks.md is not that of attacks.tsv; it must be:\n" + Attack.table(attacks()));
    }
}
