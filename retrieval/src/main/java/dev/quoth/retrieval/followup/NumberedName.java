package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name that ends with a number, which others of its kind have in common with it but for the number: 嫦娥五號, «Phase 2».
///
/// @param stem what comes before the number, folded
/// @param mark what stands behind it, folded; empty where nothing does
record NumberedName(String stem, String mark) {
    private static final String NUMBER = "(?:\\d{1,4}|[零一二三四五六七八九十百]{1,4})";
    private static final Pattern FORM = Pattern.compile("(.*?[\\p{L}'’-]) ?" + NUMBER + "([号期代届]?)");

    /// Returns `name` so read; empty where it ends in no number.
    static Optional<NumberedName> of(String name) {
        var form = FORM.matcher(Folding.fold(name).strip());
        return form.matches() && !form.group(1).equals("第")
                ? Optional.of(new NumberedName(form.group(1), form.group(2)))
                : Optional.empty();
    }

    /// Returns `text` with `name` in place of another one of its kind; empty where there is none.
    Optional<String> replacedIn(String text, String name) {
        var other = Pattern.compile(Pattern.quote(stem) + " ?" + NUMBER + Pattern.quote(mark))
                .matcher(Folding.fold(text));
        return other.find()
                ? Optional.of(text.substring(0, other.start()) + name + text.substring(other.end()))
                : Optional.empty();
    }
}
