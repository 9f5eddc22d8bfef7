package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An earlier question in English.
final class EnglishEarlier implements Earlier {

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d{2}(?:[-–/]\\d{2,4})?\\b");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Pattern BEHIND = Pattern
            .compile(" (?:between|from|for|on|to|in|at|about|against|under|with) ");
    private static final Pattern OWNER = Pattern.compile("(.+?)['’]s? (.+)");

    /// More words say by themselves what is meant.
    private static final int LONGEST_THIN = 4;

    private final Turn turn;
    private final EnglishQuestion question;
    private final List<Mention> phrases;

    EnglishEarlier(Turn turn, Set<String> known) {
        this.turn = turn;
        this.question = EnglishQuestion.of(turn.question(), known);
        // What stands behind «who» is the verb.
        int from = asksWho() && !question.hasAuxiliary() ? question.bodyStart() + 1 : question.bodyStart();
        this.phrases = EnglishPhrases.in(question.text(), question.tokens(), from, question.auxiliary());
    }

    @Override
    public Turn turn() {
        return turn;
    }

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public List<Mention> mentions() {
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
    private boolean isAskedFor(Mention phrase) {
        return phrase.equals(phrases.getFirst()) && BE.contains(question.auxiliary())
                && Set.of("what", "which", "who", "how").contains(question.word())
                && question.tokens().get(question.bodyStart()).start() == phrase.start()
                && (question.word().equals("how")
                        ? question.asked().toLowerCase(Locale.ROOT).endsWith("much")
                        : !question.tokens().getLast().isPast());
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
        return new Mention(phrase.start(), question.text().substring(phrase.start(), end), phrase.kind());
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

    @Override
    public Optional<String> asked() {
        var noun = question.noun();
        return noun.isEmpty()
                ? Optional.empty()
                : Optional.of(question.text().substring(noun.getFirst().start(), noun.getLast().end()));
    }

    @Override
    public boolean asksWho() {
        return Set.of("who", "whom", "whose").contains(question.word());
    }

    @Override
    public Optional<String> described() {
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

    @Override
    public Optional<String> with(Piece piece) {
        return switch (piece.kind()) {
            case YEAR -> withYear(piece);
            case PLACE -> withPlace(piece);
            case NAME -> withName(piece);
            case THING -> withThing(piece);
            case ACTION -> Optional.empty();
        };
    }

    private Optional<String> withYear(Piece piece) {
        var year = YEAR.matcher(question.text());
        if (!year.find()) {
            boolean isBare = piece.preposition().isEmpty() && Character.isDigit(piece.text().charAt(0));
            return Optional.of(followedBy((isBare ? "in " : piece.preposition() + " ").stripLeading() + piece.text()));
        }
        var before = question.text().substring(0, year.start());
        int in = !Character.isDigit(piece.text().charAt(0)) && before.endsWith(" in ") ? 3 : 0;
        return Optional.of(replaced(year.start() - in, year.end(), piece.text()));
    }

    private Optional<String> withPlace(Piece piece) {
        var places = names().stream().filter(name -> EnglishPhrases.isPlace(name.text())).toList();
        var place = places.stream().filter(each -> isBehind(piece.preposition(), each)).findFirst()
                .or(() -> places.stream().findFirst());
        return Optional.of(place.map(each -> replaced(each.start(), each.end(), piece.text()))
                .orElseGet(() -> followedBy(
                        (piece.preposition().isEmpty() ? "in" : piece.preposition()) + " " + piece.text())));
    }

    private boolean isBehind(String preposition, Mention mention) {
        return !preposition.isEmpty()
                && question.text().substring(0, mention.start()).toLowerCase(Locale.ROOT).endsWith(preposition + " ");
    }

    private Optional<String> withName(Piece piece) {
        var other = sameHead(piece).or(() -> mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.CERTAIN)
                .findFirst().map(this::nameIn)).or(() -> names().stream().findFirst());
        return Optional.of(other.map(each -> replacedWhole(each, piece.text()))
                .orElseGet(() -> followedBy(
                        (piece.preposition().isEmpty() ? "for" : piece.preposition()) + " " + piece.text())));
    }

    /// The name itself, unless there is another one in the phrase: then it is all one name.
    private Mention nameIn(Mention mention) {
        var inside = names().stream().filter(name -> name.start() >= mention.start() && name.end() <= mention.end())
                .toList();
        return inside.size() == 1 ? inside.getFirst() : mention;
    }

    private Optional<String> withThing(Piece piece) {
        var same = sameHead(piece).or(() -> phrases.stream()
                .filter(phrase -> isBehind(piece.preposition(), phrase)).findFirst());
        if (same.isPresent()) {
            return Optional.of(replacedWhole(same.get(), piece.text()));
        }
        var noun = question.noun();
        if (!piece.preposition().isEmpty()) {
            return Optional.of(followedBy(piece.preposition() + " " + piece.text()));
        }
        if (!noun.isEmpty() && (isCounted(piece.text()) || inside().isEmpty())) {
            return Optional
                    .of(replaced(noun.getFirst().start(), noun.getLast().end(), English.withoutArticle(piece.text())));
        }
        if (!noun.isEmpty()) {
            return inside().map(part -> replaced(part.start(), part.end(), English.withoutArticle(piece.text())));
        }
        var last = piece.text().toLowerCase(Locale.ROOT).substring(piece.text().lastIndexOf(' ') + 1);
        var things = phrases.stream().skip(1).filter(phrase -> phrase.kind() == Mention.Kind.THING).findFirst();
        if (things.isPresent() && !Vocabulary.is("attribute", last)) {
            return Optional.of(replacedWhole(things.get(), piece.text()));
        }
        return phrases.stream().findFirst().filter(this::isAskedFor)
                .map(asked -> withAsked(asked, piece.text()));
    }

    /// Whether it can be asked for in place of what is: «how many banks», «how much profit», «which law».
    private boolean isCounted(String thing) {
        var last = thing.toLowerCase(Locale.ROOT).substring(thing.lastIndexOf(' ') + 1);
        return !question.word().equals("how") || last.endsWith("s") || last.equals("people")
                || Vocabulary.is("attribute", last);
    }

    /// Returns what belongs to the owner: «cloud business» in «Huawei's cloud business».
    private Optional<Mention> inside() {
        return phrases.stream().map(phrase -> {
            var possessive = OWNER.matcher(phrase.text());
            return possessive.matches()
                    ? Optional.of(
                            new Mention(phrase.start() + possessive.start(2), possessive.group(2), Mention.Kind.THING))
                    : Optional.<Mention>empty();
        }).flatMap(Optional::stream).findFirst();
    }

    /// «the top speed of the train» with «the length» is «the length of the train».
    private String withAsked(Mention asked, String thing) {
        int of = asked.text().indexOf(" of ");
        var possessive = OWNER.matcher(asked.text());
        if (of > 0) {
            return replaced(asked.start(), asked.start() + of, English.withArticle(thing));
        }
        return possessive.matches()
                ? replaced(asked.start() + possessive.start(2), asked.end(), English.withoutArticle(thing))
                : replaced(asked.start(), asked.end(), English.withArticle(thing));
    }

    /// «the first phase» is of the kind of «the second phase».
    private Optional<Mention> sameHead(Piece piece) {
        var head = head(piece.text());
        return phrases.stream().filter(phrase -> head(phrase.text()).equals(head)
                && !phrase.text().equalsIgnoreCase(piece.text())).findFirst();
    }

    private static String head(String phrase) {
        var end = phrase.indexOf(" of ");
        var first = end > 0 ? phrase.substring(0, end) : phrase;
        return first.substring(first.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private List<Mention> names() {
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

    @Override
    public String asked(Way way, String noun, String said) {
        var asking = English.capital(noun.isEmpty() || said.isEmpty() ? (way.english() + " " + noun).strip() : said);
        var hasNoun = way == Way.HOW_MANY || way == Way.HOW_MUCH || way == Way.WHICH;
        if (hasNoun && noun.isEmpty() && asked().isPresent()) {
            asking += " " + asked().get();
        }
        if (!question.asks() && question.hasAuxiliary()) {
            return asking + " " + question.auxiliary() + " " + question.body() + "?";
        }
        if (!question.asks() || question.hasAuxiliary()) {
            return asking + " " + (way.isForAThing() ? question.rest() : withObject()) + "?";
        }
        return way.isForAThing() ? asking + " " + question.rest() + "?" : passive(asking);
    }

    /// «How much did the city reserve» asked with «why» is «Why did the city reserve that much».
    private String withObject() {
        var degree = question.asked().toLowerCase(Locale.ROOT).replaceFirst("^.*\\bhow (much|many)\\b", "that $1");
        var verb = phrases.isEmpty()
                ? List.<Token>of()
                : question.tokens().stream()
                        .filter(token -> token.start() >= phrases.getFirst().end()).limit(1).toList();
        boolean takesOne = degree.startsWith("that ") && !BE.contains(question.auxiliary()) && !verb.isEmpty()
                && verb.getFirst().isContent();
        return takesOne
                ? question.text().substring(question.tokens().get(question.askedEnd()).start(), verb.getFirst().end())
                        + " "
                        + degree + question.text().substring(verb.getFirst().end())
                : question.rest();
    }

    /// «Who founded Huawei» asked with «when» is «When was Huawei founded».
    private String passive(String asking) {
        var verb = question.tokens().get(Math.min(question.askedEnd(), question.tokens().size() - 1));
        var object = question.text().substring(verb.end()).strip();
        return (verb.isPast() || verb.is("participle")) && !object.isEmpty()
                ? asking + " was " + object + " " + verb.text() + "?"
                : question.text() + ", and " + asking.toLowerCase(Locale.ROOT) + "?";
    }

    @Override
    public String about(String thing) {
        return thing + ": " + question.body() + "?";
    }

    private String followedBy(String addition) {
        return question.text() + " " + addition + "?";
    }

    private String replaced(int start, int end, String by) {
        return question.text().substring(0, start) + by + question.text().substring(end) + "?";
    }

    /// Puts `by` in place of `mention`, with one article where either has one.
    private String replacedWhole(Mention mention, String by) {
        boolean hasArticle = English.hasArticle(by);
        int start = mention.start();
        var before = question.text().substring(0, start);
        if (hasArticle && before.toLowerCase(Locale.ROOT).endsWith("the ")) {
            start -= 4;
        }
        boolean takesArticle = !hasArticle && English.hasArticle(mention.text())
                && !Character.isUpperCase(by.charAt(0));
        return replaced(start, mention.end(), takesArticle ? English.withArticle(by) : by);
    }
}
