package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month of the articles of DRCD and the seeds, where they lie beside the project.
class MonthIT {
    private static final Path SHARED = Path.of("../../shared");
    private static final Path ARTICLES = SHARED.resolve("eval/drcd.dev.json");

    @TempDir
    Path folder;

    @Test
    void tellsEachDocumentInOneEditionForAMonth() throws Exception {
        assumeTrue(Files.exists(ARTICLES), "there are no " + ARTICLES + " to make a stream of");
        try (var stand = new Newsstand(folder); var seeds = Files.list(SHARED.resolve("seeds"))) {
            var month = new Month(stand, 30);
            month.subscribe("everything, 5", EditionsTest.plan(5));
            month.subscribe("everything, 20", EditionsTest.plan(20));
            month.subscribe("history, 3", EditionsTest.plan(3, "戰爭", "Chinese emperors"));
            month.subscribe("science, 3", EditionsTest.plan(3, "biology", "數學", "人工智能"));
            month.subscribe("questions, 3", EditionsTest.plan(3, "哪些城市有地鐵？", "Which universities are in Taiwan?"));
            month.pass(articles(), seeds.sorted().toList());
            System.getLogger(MonthIT.class.getName()).log(System.Logger.Level.INFO, "\n" + month.table());
        }
    }

    private static List<Month.Paper> articles() throws Exception {
        var articles = new ArrayList<Month.Paper>();
        for (JsonNode article : new ObjectMapper().readTree(ARTICLES.toFile()).get("data")) {
            var paragraphs = new ArrayList<String>();
            article.get("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.get("context").asText()));
            articles.add(new Month.Paper(article.get("title").asText(), String.join("\n\n", paragraphs)));
        }
        return articles;
    }
}
