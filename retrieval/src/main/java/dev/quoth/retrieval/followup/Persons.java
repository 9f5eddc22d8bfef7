package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.WordKinds;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what may be a person: «he» is not said of a mill.
final class Persons {
    private static final Set<WordKinds.Kind> OTHERS = Set.of(WordKinds.Kind.PLACE, WordKinds.Kind.BODY);

    private static final Pattern WHERE = Pattern.compile("(?i).*\\b(?:at|in|near|from|to|on|into|between) (?:the )?");

    private Persons() {}

    /// @param question the one that speaks of it
    static boolean mayBe(Mention mention, String question) {
        return Language.of(mention.text()).isChinese()
                ? mayBeInChinese(mention)
                : mayBeInEnglish(mention) && !isWhere(mention, question);
    }

    /// «the mill at Aston»
    private static boolean isWhere(Mention mention, String question) {
        return WHERE.matcher(question.substring(0, Math.max(0, question.indexOf(mention.text())))).matches();
    }

    private static boolean mayBeInEnglish(Mention mention) {
        var words = English.withoutArticle(mention.text()).split(" ");
        for (var word : words) {
            var lower = word.toLowerCase(Locale.ROOT);
            if (Vocabulary.is("kind of person", lower)) {
                return true;
            }
            boolean isThing = word.codePoints().anyMatch(Character::isDigit) || Vocabulary.is("kind", lower)
                    || (!Character.isUpperCase(word.codePointAt(0)) && !Token.isFunction(lower));
            if (isThing) {
                return false;
            }
        }
        return mention.kind() == Mention.Kind.NAME && !English.hasArticle(mention.text())
                && WordKinds.packaged().ofEnglish(mention.text()).stream().noneMatch(OTHERS::contains);
    }

    private static boolean mayBeInChinese(Mention mention) {
        var folded = Folding.fold(mention.text());
        var kinds = WordKinds.packaged().ofChinese(folded);
        return kinds.contains(WordKinds.Kind.PERSON) || kinds.contains(WordKinds.Kind.POST)
                || (mention.kind() == Mention.Kind.NAME && kinds.stream().noneMatch(OTHERS::contains)
                        && !ChineseQuestion.ENDINGS.contains(folded.substring(folded.length() - 1))
                        && folded.codePoints().noneMatch(Character::isDigit));
    }
}
