package dev.quoth.retrieval.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an English question speaks of and asks for.
///
/// @param phrases what stands in it, in order
record EnglishTopics(EnglishQuestion question, List<Mention> phrases) {

    static final Set<String> BE = Set.of("is", "are", "was", "were");
    /// What belongs to a name: «Huawei's revenue».
    static final Pattern OWNER = Pattern.compile("(.+?)['’]s? (.+)");
    private static final Pattern BEHIND = Pattern
            .compile(" (?:between|from|for|on|to|in|at|about|against|under|with) ");
    /// More words say by themselves what is meant.
    private static final int LONGEST_THIN = 4;

    static EnglishTopics of(EnglishQuestion question) {
        // What stands behind «who» is the verb.
        boolean isVerbFirst = isWho(question) && !question.hasAuxiliary();
        int from = question.ofWhat().orElse(isVerbFirst ? question.bodyStart() + 1 : question.bodyStart());
        return new EnglishTopics(question,
                EnglishPhrases.in(question.text(), question.tokens(), from, question.auxiliary()));
    }

    private static boolean isWho(EnglishQuestion question) {
        return Set.of("who", "whom", "whose").contains(question.word());
    }

    /// Returns what it speaks of, the likeliest to be spoken of again first.
    List<Mention> mentions() {
        var mentions = new ArrayList<Mention>();
        for (var phrase : phrases) {
            if (isAskedFor(phrase)) {
                owner(phrase).ifPresent(mentions::add);
            } else {
                mentions.add(owned(wider(phrase)));
            }
        }
        mentions.sort(Comparator.comparing(Mention::kind));
        return mentions;
    }

    /// «What is the top speed of the train?» speaks of the train.
    boolean isAskedFor(Mention phrase) {
        return phrase.equals(phrases.getFirst()) && BE.contains(question.auxiliary())
                && Set.of("what", "which", "who", "how").contains(question.word())
                && question.tokens().get(question.bodyStart()).start() == phrase.start()
                && (question.word().equals("how")
                        ? question.asked().toLowerCase(Locale.ROOT).endsWith("much")
                        : !question.tokens().getLast().isPast() && !question.tokens().getLast().is("participle"));
    }

    private Optional<Mention> owner(Mention phrase) {
        int of = phrase.text().indexOf(" of ");
        if (of > 0) {
            var owner = phrase.text().substring(of + 4);
            return Optional.of(new Mention(phrase.start() + of + 4, owner, kind(owner, phrase.kind())));
        }
        var possessive = OWNER.matcher(phrase.text());
        if (possessive.matches()) {
            return Optional
                    .of(new Mention(phrase.start(), possessive.group(1), kind(possessive.group(1), phrase.kind())));
        }
        // A name alone is what is asked about: «What is the CHIPS Act?»
        return phrase.kind() == Mention.Kind.NAME || phrases.size() == 1 ? Optional.of(phrase) : Optional.empty();
    }

    private static Mention.Kind kind(String text, Mention.Kind otherwise) {
        return EnglishPhrases.isPlace(text) ? Mention.Kind.PLACE : otherwise;
    }

    /// A thing is known by what stands behind it: «the train from West Kowloon to Futian».
    private Mention wider(Mention phrase) {
        var rest = question.text().substring(phrase.end());
        var behind = BEHIND.matcher(rest);
        boolean isThin = phrase.kind() == Mention.Kind.CERTAIN && phrase.text().split(" ").length <= LONGEST_THIN;
        if (!isThin || !behind.lookingAt()) {
            return phrase;
        }
        int end = phrases.stream().filter(other -> other.start() == phrase.end() + behind.end()).findFirst()
                .map(other -> phrases.stream().filter(next -> next.start() > other.end() && question.text()
                        .substring(other.end(), next.start()).matches(" (?:and|to) ")).findFirst().orElse(other))
                .map(Mention::end).orElse(phrase.end());
        return new Mention(phrase.start(), question.text().substring(phrase.start(), end), Mention.Kind.NAME);
    }

    /// Says whose it is where a pronoun does: «Hong Kong's AI institute».
    private Mention owned(Mention phrase) {
        var words = phrase.text().split(" ", 2);
        boolean isOwned = words.length == 2
                && Set.of("its", "their", "his", "her").contains(words[0].toLowerCase(Locale.ROOT));
        var owner = phrases.stream().filter(other -> other.start() < phrase.start()).findFirst();
        return isOwned && owner.isPresent()
                ? new Mention(phrase.start(), phrase.end(), English.possessive(owner.get().text()) + " " + words[1],
                        phrase.kind())
                : phrase;
    }

    /// Returns what it asks for, as «banks» in «how many banks»; empty where it names nothing.
    Optional<String> asked() {
        var noun = question.noun();
        return noun.isEmpty()
                ? Optional.empty()
                : Optional.of(question.text().substring(noun.getFirst().start(), noun.getLast().end()));
    }

    /// Whether it asks for a person.
    boolean asksWho() {
        return isWho(question);
    }

    /// Returns what it asks for in its own words; empty where that can't be said.
    Optional<String> described() {
        if (asksWho() && BE.contains(question.auxiliary()) && !phrases.isEmpty() && isAskedFor(phrases.getFirst())) {
            return Optional.of(phrases.getFirst().text());
        }
        if (!question.asks() || question.hasAuxiliary() || question.rest().isEmpty()) {
            return Optional.empty();
        }
        return asksWho()
                ? Optional.of("the one who " + question.rest())
                : asked().map(noun -> "the " + noun + " that " + question.rest());
    }

    /// Returns the names in it, in order.
    List<Mention> names() {
        var names = new ArrayList<Mention>();
        var tokens = question.tokens();
        for (int at = question.asking(); at < tokens.size(); at++) {
            int end = at;
            while (end < tokens.size() && tokens.get(end).isName()
                    && (end == at || !tokens.get(end - 1).isPossessive())) {
                end++;
            }
            if (end > at) {
                var last = tokens.get(end - 1);
                int cut = last.isPossessive() ? last.end() - (last.lower().endsWith("'s") ? 2 : 1) : last.end();
                int start = tokens.get(at).start();
                names.add(new Mention(start, question.text().substring(start, cut), Mention.Kind.NAME));
                at = end - 1;
            }
        }
        return names;
    }
}
