package dev.quoth.retrieval.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// BERT's tokenizer: basic tokenisation (white space, punctuation and Han characters stand alone, accents stripped), then
/// the longest known pieces of each word from its start, as in Devlin et al. 2018. In plain Java because the usual native
/// tokenizer unpacks 14 MB at start and is forty times slower, for the same pieces.
final class WordPiece {

    private static final String CONTINUING = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = special(vocabulary, "[UNK]");
        this.start = special(vocabulary, "[CLS]");
        this.end = special(vocabulary, "[SEP]");
    }

    private static int special(Map<String, Integer> vocabulary, String piece) {
        var id = vocabulary.get(piece);
        if (id == null) {
            throw new ModelException("the tokenizer's vocabulary has no " + piece, null);
        }
        return id;
    }

    /// Reads the vocabulary of a Hugging Face `tokenizer.json`.
    static WordPiece read(InputStream tokenizerJson) throws IOException {
        var entries = new ObjectMapper().readTree(tokenizerJson).path("model").path("vocab");
        var vocabulary = HashMap.<String, Integer>newHashMap(entries.size());
        entries.properties().forEach(entry -> vocabulary.put(entry.getKey(), entry.getValue().intValue()));
        return new WordPiece(vocabulary);
    }

    /// Returns the ids of `text`, between those of start and end, cut off at `limit` ids in all. Lower case is the
    /// caller's business.
    long[] ids(String text, int limit) {
        var ids = IntStream.builder().add(start);
        int room = limit - 2;
        var clean = clean(text);
        for (int at = 0; at < clean.length() && room > 0;) {
            int codePoint = clean.codePointAt(at);
            if (isSpace(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int wordEnd = wordEnd(clean, at);
            room -= addPieces(clean.substring(at, wordEnd), ids, room);
            at = wordEnd;
        }
        return ids.add(end).build().asLongStream().toArray();
    }

    private int addPieces(String word, IntStream.Builder ids, int room) {
        if (word.length() > LONGEST_WORD) {
            ids.add(unknown);
            return 1;
        }
        var pieces = IntStream.builder();
        int count = 0;
        for (int from = 0; from < word.length();) {
            int to = word.length();
            Integer id = null;
            while (to > from) {
                var piece = word.substring(from, to);
                id = vocabulary.get(from == 0 ? piece : CONTINUING + piece);
                if (id != null) {
                    break;
                }
                to--;
            }
            if (id == null) {
                ids.add(unknown);
                return 1;
            }
            pieces.add(id);
            count++;
            from = to;
        }
        pieces.build().limit(room).forEach(ids::add);
        return Math.min(count, room);
    }

    private static int wordEnd(String text, int from) {
        int first = text.codePointAt(from);
        int to = from + Character.charCount(first);
        if (standsAlone(first)) {
            return to;
        }
        while (to < text.length()) {
            int codePoint = text.codePointAt(to);
            if (isSpace(codePoint) || standsAlone(codePoint)) {
                break;
            }
            to += Character.charCount(codePoint);
        }
        return to;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /// Punctuation in BERT's sense (all ASCII signs, and Unicode's punctuation) and Han characters.
    private static boolean standsAlone(int c) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                true;
            default -> Character.isIdeographic(c);
        };
    }

    /// Takes out what no reader sees (soft hyphens, joiners, control characters) and accents.
    private static String clean(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return text;
        }
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> isSpace(c) || isSeen(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE -> false;
            default -> c != '\ufffd';
        };
    }
}
