package dev.quoth.corpus.extract.mail;

/// Plain text whose lines end in a space where they go on in the next (RFC 3676).
final class FlowedText {

    private FlowedText() {}

    /// @param deletesSpace whether the space at a line's end is no part of the text, as in Chinese
    static String joined(String text, boolean deletesSpace) {
        var out = new StringBuilder();
        var open = "";
        boolean goesOn = false;
        for (var line : text.split("\r?\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            var quotes = line.substring(0, depth);
            var words = line.startsWith(" ", depth) ? line.substring(depth + 1) : line.substring(depth);
            boolean same = goesOn && quotes.equals(open) && !words.equals("-- ");
            if (!same) {
                out.append(out.isEmpty() ? "" : "\n").append(quotes).append(quotes.isEmpty() ? "" : " ");
            }
            goesOn = words.endsWith(" ") && !words.equals("-- ");
            out.append(goesOn && deletesSpace ? words.substring(0, words.length() - 1) : words);
            open = quotes;
        }
        return out.toString();
    }
}
