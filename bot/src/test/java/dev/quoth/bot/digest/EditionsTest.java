package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.wording.Emphasis;
import dev.quoth.bot.wording.PlainText;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {
    private static final String FERRY = "The ferry to Lamma Island costs 20 dollars on weekdays, the company said.";
    private static final String MILL = "The old mill at Aston was built in 1842. It ground wheat for three villages."
            + " The mill closed in 1931, and the town bought it last year.";

    @TempDir
    Path folder;
    private Newsstand stand;

    @BeforeEach
    void open() throws Exception {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    static Plan plan(int items, String... topics) {
        return new Plan(LocalTime.of(8, 30), EnumSet.allOf(DayOfWeek.class), ZoneId.of("Asia/Hong_Kong"),
                List.of(topics), Set.of(), items, false, Language.EN);
    }

    private static List<String> titles(Edition edition) {
        return edition.groups().stream().flatMap(group -> group.items().stream())
                .map(item -> item.document().metadata().title()).toList();
    }

    private static List<String> named(Edition edition) {
        return edition.brief().stream().map(item -> item.document().metadata().title()).toList();
    }

    private String text(Subscription subscription) {
        var plain = new PlainText(Emphasis.MARKDOWN);
        return String.join("\n=\n",
                stand.messages(subscription).stream().map(message -> plain.of(message.parts())).toList());
    }

    @Test
    void tellsOnceWhatArrivedSinceItWasSubscribed() throws Exception {
        stand.write("old.md", "An old thing", MILL);
        stand.passDay();
        var subscription = stand.subscribe("s", plan(5));
        stand.write("ferry.md", "The ferry", FERRY);
        stand.passDay();

        assertEquals(List.of("The ferry"), titles(stand.issue(subscription)));
        assertEquals("""
                     **Digest, 3 November 2026**

                     One new item, since 2026-11-02 08:30

                     **The ferry** · 2026-11-02

                     [1] “The ferry to Lamma Island costs 20 dollars on weekdays, the company said.”""",
                text(subscription).replace(" · ferry.md", ""));
        assertEquals(List.of(), titles(stand.issue(subscription)));
        assertEquals("**Digest, 3 November 2026**\n\nNothing new since 2026-11-03 08:30. All quiet.",
                text(subscription));
    }

    @Test
    void tellsAStoryInBothScriptsAsOneItem() throws Exception {
        var subscription = stand.subscribe("s", plan(5));
        stand.write("hant.md", "研究院", "政府預留十億元設立人工智能研究院，財政司司長昨日宣布。");
        stand.write("hans.md", "研究院（简）", "政府预留十亿元设立人工智能研究院，财政司司长昨日宣布。");
        stand.passDay();
        var items = stand.issue(subscription).groups().getFirst().items();
        assertEquals(1, items.size());
        assertEquals(1, items.getFirst().others().size());
    }

    @Test
    void onlyNamesWhoTellsAStoryLater() throws Exception {
        var subscription = stand.subscribe("s", plan(5));
        stand.write("hant.md", "研究院", "政府預留十億元設立人工智能研究院，財政司司長昨日宣布。");
        stand.passDay();
        stand.issue(subscription);
        stand.write("hans.md", "研究院（简）", "政府预留十亿元设立人工智能研究院，财政司司长昨日宣布。");
        stand.passDay();
        var edition = stand.issue(subscription);
        assertEquals(List.of(), edition.groups());
        assertEquals(List.of("研究院（简）"),
                edition.again().stream().map(other -> other.document().metadata().title()).toList());
        stand.passDay();
        assertTrue(stand.issue(subscription).isEmpty());
    }

    @Test
    void tellsACopyWhoseTitleNamesAnotherNumber() throws Exception {
        var subscription = stand.subscribe("s", plan(5));
        stand.write("hant.md", "政府預留10億元", "政府預留10億元設立人工智能研究院，財政司司長昨日宣布，研究院明年成立，設在科學園。");
        stand.passDay();
        stand.issue(subscription);
        stand.write("copy.md", "政府预留10亿元", "政府预留10亿元设立人工智能研究院，财政司司长昨日宣布，研究院明年成立，设在科学园。");
        stand.write("more.md", "政府預留18億元", "政府預留18億元設立人工智能研究院，財政司司長昨日宣布，研究院明年成立，設在科學園。");
        stand.passDay();
        var edition = stand.issue(subscription);
        assertEquals(List.of("政府預留18億元"), titles(edition));
        assertEquals(List.of("政府预留10亿元"),
                edition.again().stream().map(other -> other.document().metadata().title()).toList());
    }

    @Test
    void showsWhatAChangedDocumentSaidBefore() throws Exception {
        var subscription = stand.subscribe("s", plan(5));
        stand.write("ferry.md", "The ferry", FERRY);
        stand.passDay();
        stand.issue(subscription);
        stand.write("ferry.md", "The ferry", FERRY.replace("20", "22"));
        stand.passDay();
        var item = stand.issue(subscription).groups().getFirst().items().getFirst();
        assertEquals(FERRY.replace("20", "22"), item.sentence());
        assertEquals(Optional.of(FERRY), item.earlier());
        assertTrue(text(subscription).contains("(It said before: “" + FERRY + "”)"), text(subscription));
    }

    @Test
    void saysNothingOfWhatWasOnlyStampedAnew() throws Exception {
        var subscription = stand.subscribe("s", plan(5));
        stand.write("ferry.md", "The ferry", FERRY + "\n\nLast updated: 2026-11-01 10:00");
        stand.passDay();
        stand.issue(subscription);
        stand.write("ferry.md", "The ferry", FERRY + "\n\nLast updated: 2026-11-02 11:00");
        stand.passDay();
        assertTrue(stand.issue(subscription).isEmpty());
    }

    @Test
    void groupsByTopicInAnyLanguage() throws Exception {
        var subscription = stand.subscribe("s", plan(5, "electric cars", "When did the mill close?"));
        stand.write("cars.md", "電動車", "政府將為電動車車主設立更多充電站，鼓勵市民改用電動私家車。");
        stand.write("mill.md", "The mill", MILL);
        stand.write("cake.md", "食譜", "把雞蛋和麵粉攪勻，放進焗爐焗半小時，便可以吃了。");
        stand.passDay();
        var edition = stand.issue(subscription);
        assertEquals(List.of(Optional.of("electric cars"), Optional.of("When did the mill close?")),
                edition.groups().stream().map(Edition.Group::topic).toList());
        assertEquals(List.of("電動車", "The mill"), titles(edition));
        assertEquals("The mill closed in 1931, and the town bought it last year.",
                edition.groups().getLast().items().getFirst().sentence());
    }

    @Test
    void losesNothingThatThereIsNoRoomFor() throws Exception {
        var subscription = stand.subscribe("s", plan(1));
        for (int number = 0; number < 25; number++) {
            stand.write("d" + number + ".md", "Report " + number,
                    "In report number " + number + " the board says that it granted " + number + " dollars.");
        }
        stand.passDay();
        var all = Stream.generate(() -> {
            try {
                return stand.issue(subscription);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }).limit(4).toList();
        assertEquals(List.of(11, 11, 3, 0),
                all.stream().map(edition -> titles(edition).size() + named(edition).size()).toList());
        assertEquals(25, all.stream().flatMap(edition -> Stream.concat(titles(edition).stream(),
                named(edition).stream())).distinct().count());
        assertEquals(List.of(14, 3, 0, 0), all.stream().map(edition -> edition.waiting().size()).toList());
    }

    @Test
    void namesWhatSaysLittleWithoutQuotingIt() throws Exception {
        var subscription = stand.subscribe("s", plan(5));
        stand.write("few.md", "Few words", "Coming soon");
        stand.write("ferry.md", "The ferry", FERRY);
        stand.passDay();
        var edition = stand.issue(subscription);
        assertEquals(List.of("The ferry"), titles(edition));
        assertEquals(List.of("Few words"), named(edition));
    }

    @Test
    void tellsOnlyWhatTheChatMaySee() throws Exception {
        stand.addCollection("board");
        stand.seeing("news");
        var subscription = stand.subscribe("s", plan(5));
        stand.writeIn("board", "secret.md", "A secret", MILL);
        stand.write("ferry.md", "The ferry", FERRY);
        stand.passDay();
        assertEquals(List.of("The ferry"), titles(stand.issue(subscription)));
    }

    @Test
    void previewsTheNewestWhereNothingIsNew() throws Exception {
        stand.write("ferry.md", "The ferry", FERRY);
        stand.passDay();
        var subscription = stand.subscribe("s", plan(5));
        var preview = stand.preview(subscription);
        assertEquals(List.of("The ferry"), titles(preview));
        assertTrue(preview.from().isBefore(subscription.since()), "it says since when it came");
        assertTrue(stand.issue(subscription).isEmpty());
    }
}
