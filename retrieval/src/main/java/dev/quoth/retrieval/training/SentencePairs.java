package dev.quoth.retrieval.training;

import dev.quoth.corpus.Han;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// A file of English sentences and their Chinese translations: `ENGLISH tab CHINESE`, one pair a line. Lines that begin
/// with `#` are remarks; `# licence: TEXT` among them names the terms on which the pairs may be used, `# weight: NUMBER` how
/// much each counts against a pair of other files, 1 to 10.
///
/// @param licence empty where the file names none
/// @param weight  1 where the file names none
public record SentencePairs(String name, String licence, int weight, List<Pair> pairs) {

    private static final Pattern REMARK = Pattern.compile("# *(licence|weight): *(.+)");
    private static final int MOST_WEIGHT = 10;

    /// A sentence and its translation.
    public record Pair(String english, String chinese) {}

    public SentencePairs {
        pairs = List.copyOf(pairs);
    }

    /// Reads `file`. Throws [TrainingException] that names file and line where it is not of the form.
    public static SentencePairs read(Path file) {
        var name = String.valueOf(file.getFileName());
        var remarks = new HashMap<String, String>();
        var pairs = new ArrayList<Pair>();
        var lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var remark = REMARK.matcher(line);
            if (remark.matches()) {
                remarks.put(remark.group(1), remark.group(2).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                pairs.add(pair(line, file + ", line " + (at + 1)));
            }
        }
        return new SentencePairs(name, remarks.getOrDefault("licence", ""),
                weight(remarks.getOrDefault("weight", "1"), file), pairs);
    }

    private static int weight(String text, Path file) {
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_WEIGHT) {
            return Integer.parseInt(text);
        }
        throw new TrainingException(file + ": the weight must be 1 to " + MOST_WEIGHT + ", got '" + text + "'", null);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new TrainingException(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new TrainingException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Pair pair(String line, String place) {
        var sides = line.split("\t", -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
            throw new TrainingException(place + ": a pair must be ENGLISH tab CHINESE, got '" + shown(line) + "'",
                    null);
        }
        if (!Han.in(sides[1])) {
            throw new TrainingException(
                    place + ": the second column must be Chinese, got '" + shown(sides[1]) + "'; are they exchanged?",
                    null);
        }
        return new Pair(sides[0].strip(), sides[1].strip());
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
