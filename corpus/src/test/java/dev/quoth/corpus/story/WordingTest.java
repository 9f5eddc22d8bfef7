package dev.quoth.corpus.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String STORY = sentences("The bridge over the river", 0, 20);

    /// Returns sentences that share only their beginning.
    private static String sentences(String beginning, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> beginning + " w" + number + "a w" + number + "b w" + number + "c w" + number + "d.")
                .collect(Collectors.joining(" "));
    }

    private static boolean isSame(String one, String other) {
        boolean same = Wording.of(one).isSameStory(Wording.of(other));
        assertEquals(same, Wording.of(other).isSameStory(Wording.of(one)), "both ways");
        return same;
    }

    private static boolean isFound(String one, String other) {
        var shared = new ArrayList<>(Wording.of(one).bands());
        shared.retainAll(Wording.of(other).bands());
        return !shared.isEmpty();
    }

    @Test
    void knowsAStoryWithAnotherLeadAgain() {
        var edited = "Our own lead, in our own words, about the opening. " + STORY.substring(STORY.indexOf('.') + 2);
        assertEquals(List.of(true, true), List.of(isFound(STORY, edited), isSame(STORY, edited)));
    }

    @Test
    void knowsAStoryAgainThatIsPartOfOneUpToTwiceAsLong() {
        var longer = STORY + " " + sentences("A witness", 100, 115);
        assertEquals(List.of(true, true), List.of(isFound(STORY, longer), isSame(STORY, longer)));
    }

    @Test
    void tellsAListOfManyStoriesFromEachOfThem() {
        var list = STORY + " " + sentences("A witness", 100, 160);
        assertEquals(false, isSame(STORY, list));
    }

    @Test
    void tellsReportsApartThatDifferInTheirNumbersOnly() {
        var january = STORY + " In the month 1204 cars and 307 lorries passed, 41 more, and 9 broke down.";
        var february = STORY + " In the month 1377 cars and 295 lorries passed, 52 more, and 8 broke down.";
        assertEquals(false, isSame(january, february));
    }

    @Test
    void takesShortTextsForTheSameOnlyToTheWord() {
        assertEquals(true, isSame("House 17 has a red door.", "HOUSE 17: has a red door"));
        assertEquals(true, isFound("House 17 has a red door.", "HOUSE 17: has a red door"));
        assertEquals(false, isSame("House 17 has a red door.", "House 18 has a red door."));
    }

    @Test
    void doesNotMindTheScript() {
        assertEquals(true, isSame("政府預留十億元設立研究院。", "政府预留十亿元设立研究院"));
    }

    @Test
    void findsNothingInATextWithoutWords() {
        assertEquals(List.of(), Wording.of(" … !").bands());
    }
}
