package dev.quoth.retrieval.followup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts parts of a follow-up into the English question before it.
record EnglishReplacement(EnglishTopics topics) {

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d{2}(?:[-–/]\\d{2,4})?\\b");

    private EnglishQuestion question() {
        return topics.question();
    }

    /// Returns the question with `piece` in place of what is of its kind; empty where nothing is.
    Optional<String> with(Piece piece) {
        var numbered = NumberedName.of(piece.text()).flatMap(name -> name.replacedIn(question().text(), piece.text()));
        return numbered.isPresent() ? numbered.map(text -> text + "?") : replacing(piece);
    }

    private Optional<String> replacing(Piece piece) {
        return switch (piece.kind()) {
            case YEAR -> withYear(piece);
            case PLACE -> withPlace(piece);
            case NAME -> withName(piece);
            case THING -> withThing(piece);
            case ACTION -> Optional.empty();
        };
    }

    private Optional<String> withYear(Piece piece) {
        var year = YEAR.matcher(question().text());
        if (!year.find()) {
            boolean isBare = piece.preposition().isEmpty() && Character.isDigit(piece.text().charAt(0));
            return Optional.of(followedBy((isBare ? "in " : piece.preposition() + " ").stripLeading() + piece.text()));
        }
        var before = question().text().substring(0, year.start());
        int in = !Character.isDigit(piece.text().charAt(0)) && before.endsWith(" in ") ? 3 : 0;
        return Optional.of(replaced(year.start() - in, year.end(), piece.text()));
    }

    private Optional<String> withPlace(Piece piece) {
        var places = topics.names().stream().filter(name -> EnglishPhrases.isPlace(name.text())).toList();
        var place = places.stream().filter(each -> isBehind(piece.preposition(), each)).findFirst()
                .or(() -> places.stream().findFirst());
        return Optional.of(place.map(each -> replaced(each.start(), each.end(), piece.text()))
                .orElseGet(() -> followedBy(
                        (piece.preposition().isEmpty() ? "in" : piece.preposition()) + " " + piece.text())));
    }

    private boolean isBehind(String preposition, Mention mention) {
        return !preposition.isEmpty()
                && question().text().substring(0, mention.start()).toLowerCase(Locale.ROOT).endsWith(preposition + " ");
    }

    private Optional<String> withName(Piece piece) {
        var other = sameHead(piece).or(() -> topics.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.CERTAIN)
                .findFirst().map(this::nameIn)).or(() -> topics.names().stream().findFirst());
        return Optional.of(other.map(each -> replacedWhole(each, piece.text()))
                .orElseGet(() -> followedBy(
                        (piece.preposition().isEmpty() ? "for" : piece.preposition()) + " " + piece.text())));
    }

    /// The name itself, unless there is another one in the phrase: then it is all one name.
    private Mention nameIn(Mention mention) {
        var inside = topics.names().stream()
                .filter(name -> name.start() >= mention.start() && name.end() <= mention.end())
                .toList();
        return inside.size() == 1 ? inside.getFirst() : mention;
    }

    private Optional<String> withThing(Piece piece) {
        var same = sameHead(piece).or(() -> topics.phrases().stream()
                .filter(phrase -> isBehind(piece.preposition(), phrase)).findFirst());
        if (same.isPresent()) {
            return Optional.of(replacedWhole(same.get(), piece.text()));
        }
        var noun = question().noun();
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
        var things = topics.phrases().stream().skip(1).filter(phrase -> phrase.kind() == Mention.Kind.THING)
                .findFirst();
        if (things.isPresent() && !Vocabulary.is("attribute", last)) {
            return Optional.of(replacedWhole(things.get(), piece.text()));
        }
        return topics.phrases().stream().findFirst().filter(topics::isAskedFor)
                .map(asked -> withAsked(asked, piece.text()));
    }

    /// Whether it can be asked for in place of what is: «how many banks», «how much profit», «which law».
    private boolean isCounted(String thing) {
        var last = thing.toLowerCase(Locale.ROOT).substring(thing.lastIndexOf(' ') + 1);
        return !question().word().equals("how") || last.endsWith("s") || last.equals("people")
                || Vocabulary.is("attribute", last);
    }

    /// Returns what belongs to the owner: «cloud business» in «Huawei's cloud business».
    private Optional<Mention> inside() {
        return topics.phrases().stream().map(phrase -> {
            var possessive = EnglishTopics.OWNER.matcher(phrase.text());
            return possessive.matches()
                    ? Optional.of(
                            new Mention(phrase.start() + possessive.start(2), possessive.group(2), Mention.Kind.THING))
                    : Optional.<Mention>empty();
        }).flatMap(Optional::stream).findFirst();
    }

    /// «the top speed of the train» with «the length» is «the length of the train».
    private String withAsked(Mention asked, String thing) {
        int of = asked.text().indexOf(" of ");
        var possessive = EnglishTopics.OWNER.matcher(asked.text());
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
        return topics.phrases().stream().filter(phrase -> head(phrase.text()).equals(head)
                && !phrase.text().equalsIgnoreCase(piece.text())).findFirst();
    }

    private static String head(String phrase) {
        var end = phrase.indexOf(" of ");
        var first = end > 0 ? phrase.substring(0, end) : phrase;
        return first.substring(first.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private String followedBy(String addition) {
        return question().text() + " " + addition + "?";
    }

    private String replaced(int start, int end, String by) {
        return question().text().substring(0, start) + by + question().text().substring(end) + "?";
    }

    /// Puts `by` in place of `mention`, with one article where either has one.
    private String replacedWhole(Mention mention, String by) {
        boolean hasArticle = English.hasArticle(by);
        int start = mention.start();
        var before = question().text().substring(0, start);
        if (hasArticle && before.toLowerCase(Locale.ROOT).endsWith("the ")) {
            start -= 4;
        }
        boolean takesArticle = !hasArticle && English.hasArticle(mention.text())
                && !Character.isUpperCase(by.charAt(0));
        return replaced(start, mention.end(), takesArticle ? English.withArticle(by) : by);
    }
}
