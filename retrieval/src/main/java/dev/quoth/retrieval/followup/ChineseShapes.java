package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.WordKinds;
import java.util.regex.Pattern;

/// Tells what a question in Chinese leaves to those before it.
final class ChineseShapes {

    private static final String MARKS = "[\\s,，、。.!！?？:：;；~～…]";
    private static final Pattern END = Pattern.compile("(?:" + MARKS + "|[呢啊呀嘛哦喔])+$");
    private static final Pattern CORRECTION = Pattern.compile("^(?:(?:不是?|不对|错了|抱歉|对不起|唔系|唔是)(?:啦|的)?" + MARKS + "+)*"
            + "我(?:想|要|刚才|其实)?(?:是)?(?:说的?|指的?|问的?|讲的?)(?:其实)?(?:是|系)?的?" + MARKS + "*");
    private static final Pattern DENIAL = Pattern.compile("^(?:不是?|不对|错了|唔系)" + MARKS + "+(?:是)?(?=.)");
    private static final Pattern JOINED = Pattern
            .compile("^(?:(?:那么|那(?![个家些里裡裏时位年座次款条部种项间所天边儿儿样])|还有|而且|而|以及|另外|至于|然后|所以|请问|再问|想问|顺便问|好的?" + MARKS + "|ok)"
                    + MARKS + "*)+");
    private static final Pattern EARLIER_YEAR = Pattern
            .compile("^(?:在|于)?(?:之?前一年度?|上一年度?|上年度?|再前一年|前年度)(?:的)?$");
    private static final Pattern LATER_YEAR = Pattern.compile("^(?:在|于)?(?:次年|翌年|隔年|下一年度?|后一年|之?后一年|第二年)(?:的)?$");
    private static final Pattern NTH = Pattern
            .compile(
                    "^(?:那|是)?(?:第([一二三四五六七八九十\\d]+)(?:[个家间位名种项所座次款条部点名]|颗|座)?|(最后)(?:一?[个家间位名种项所座次款条部点])?|(前者)|(后者)|(另外?)一?[个家间位名种项所座])(?:是|的)?$");
    private static final Pattern YEAR = Pattern
            .compile(
                    "^(?:在|到|于|截至)?((?:民国 ?\\d{1,3} ?年|(?:1[5-9]|20)\\d{2} ?年?|\\d{2,3} ?年)(?:度|\\d{1,2}月(?:\\d{1,2}[日号])?)?)(?:的时候|时)?$");
    private static final Pattern DETERMINER = Pattern.compile("多少|几多|几|哪|什么|甚么");
    private static final Pattern BEGINS_WITH_VERB = Pattern
            .compile(
                    "(?:一共|总共|共|还|又|都|也|最后|目前|现在|当初|原本)?(?:有(?!没有)|是(?!否|不是)|由|被|在|从|用|花|占|需要|要|会|能|可以|须|必须|包括|属于|隶属|采用|获)(?!什么|甚么|谁|哪些人)");
    private static final Pattern ADVERBS = Pattern.compile("^(?:现在|目前|当初|原本|原来|最后|后来|只|才|还|又|也|都|一共|总共|共)+");
    private static final Pattern ONE_OF_THEM = Pattern
            .compile("^(?:第[一二三四五六七八九十\\d]+|最后一|首|其中一)[个家间位名年期颗座种项所次款批届支条](?=是|在|于|何|什么|由|有|多|的)");
    private static final Pattern REGION = Pattern.compile("[市县省州]");
    private static final String DIGITS = "零一二三四五六七八九十";
    private static final int LONGEST_PART = 12;
    private static final int LONGEST_BARE = 6;
    private static final int LONGEST_PREDICATE = 4;

    private final Bridge bridge;

    ChineseShapes(Bridge bridge) {
        this.bridge = bridge;
    }

    Shape of(String text) {
        var folded = Folding.fold(text).strip();
        if (Chatter.is(folded)) {
            return new Shape.Whole();
        }
        var end = END.matcher(folded);
        int to = end.find() ? end.start() : folded.length();
        boolean isMarked = to < folded.length() && folded.substring(to).contains("呢");
        int from = 0;
        var correction = CORRECTION.matcher(folded).region(0, to);
        var denial = DENIAL.matcher(folded).region(0, to);
        if (correction.lookingAt()) {
            from = correction.end();
            isMarked = true;
        } else if (denial.lookingAt()) {
            from = denial.end();
            isMarked = true;
        }
        var joined = JOINED.matcher(folded).region(from, to);
        if (joined.lookingAt() && joined.end() < to) {
            from = joined.end();
            isMarked = true;
        }
        return from >= to ? new Shape.Whole() : of(text.strip().substring(from, to), isMarked);
    }

    private Shape of(String rest, boolean isMarked) {
        var folded = Folding.fold(rest);
        var way = Way.of(folded.replaceAll("^(?:是|又|都)(?=.{2})", "").replaceAll("(?<=.{2})[的了]$", ""))
                .or(() -> Way.of(folded));
        if (way.isPresent()) {
            return new Shape.Asking(way.get(), "", rest);
        }
        if (EARLIER_YEAR.matcher(folded).matches()) {
            return new Shape.OtherYear(-1);
        }
        if (LATER_YEAR.matcher(folded).matches()) {
            return new Shape.OtherYear(1);
        }
        var nth = NTH.matcher(folded);
        if (nth.matches()) {
            return new Shape.Nth(nth.group(1) != null
                    ? number(nth.group(1))
                    : nth.group(2) != null ? 0 : nth.group(3) != null ? 1 : 2);
        }
        var year = YEAR.matcher(folded);
        if (year.matches()) {
            return new Shape.Part(new Piece(rest.substring(year.start(1), year.end(1)), "", Piece.Kind.YEAR), isMarked);
        }
        var question = ChineseQuestion.of(rest, bridge);
        if (ChineseReferences.in(question)) {
            return new Shape.Referring(rest);
        }
        return question.asks() || folded.matches(".*(?:吗|有没有|是否|是不是|会不会|能不能).*")
                ? sentence(question)
                : part(question, isMarked);
    }

    private static int number(String han) {
        return han.matches("\\d+") ? Integer.parseInt(han) : DIGITS.indexOf(han.charAt(han.length() - 1));
    }

    private Shape sentence(ChineseQuestion question) {
        boolean hasName = question.phrases().stream().anyMatch(ChineseQuestion.Phrase::isName);
        var noun = question.askedNoun();
        boolean isOnlyNoun = question.askedStart() == 0 && DETERMINER.matcher(question.folded()).lookingAt()
                && noun.isPresent() && noun.get().end() == question.text().length();
        if (isOnlyNoun && !hasName) {
            boolean isMany = question.folded().matches("^(?:多少|几).*");
            return new Shape.Asking(isMany ? Way.HOW_MANY : Way.WHICH, question.of(noun.get()), question.text());
        }
        if (hasName || question.text().length() > 2 * LONGEST_PART) {
            return new Shape.Whole();
        }
        var others = question.phrases().stream().filter(phrase -> noun.filter(phrase::equals).isEmpty()).toList();
        boolean isAttribute = others.size() == 1 && others.getFirst().start() == 0
                && Chinese.isAttribute(question.folded().substring(0, others.getFirst().end()))
                && question.folded().substring(others.getFirst().end())
                        .matches("(?:是|为|有|在)?" + ChineseQuestion.ASKED.pattern());
        boolean isPredicate = question.askedStart() == 0 && !DETERMINER.matcher(question.folded()).lookingAt()
                && question.text().length() - question.askedEnd() <= LONGEST_PREDICATE
                && !question.folded().startsWith("是", question.askedEnd());
        boolean isMeasured = others.size() == 1 && others.getFirst().start() == 0
                && others.getFirst().end() == question.askedStart() && question.askedStart() <= LONGEST_PREDICATE
                && DETERMINER.matcher(question.folded()).region(question.askedStart(), question.text().length())
                        .lookingAt();
        boolean isOfNoun = noun.isPresent() && others.size() == 1 && others.getFirst().start() == noun.get().end() + 1;
        boolean isShort = others.isEmpty() || isOfNoun
                || (others.size() == 1 && others.getFirst().end() - others.getFirst().start() <= 2);
        boolean hasNoSubject = (isShort && BEGINS_WITH_VERB.matcher(question.folded()).lookingAt())
                || (others.size() <= 1 && beginsWithVerb(question));
        return others.isEmpty() || isAttribute || isMeasured || isPredicate || hasNoSubject
                || ONE_OF_THEM.matcher(question.folded()).find()
                        ? new Shape.Topicless(question.text())
                        : new Shape.Whole();
    }

    private boolean beginsWithVerb(ChineseQuestion question) {
        int start = ADVERBS.matcher(question.folded()).replaceFirst("").length();
        var rest = question.text().substring(question.text().length() - start);
        var parts = ChinesePart.in(rest, bridge);
        boolean isModifier = parts.size() > 1 && parts.get(1).isContent()
                && parts.get(1).start() == parts.getFirst().end() && !ChineseQuestion.ASKED.matcher(Folding.fold(rest))
                        .region(parts.get(1).start(), rest.length()).lookingAt();
        return !parts.isEmpty() && !isModifier && parts.getFirst().start() == 0 && parts.getFirst().isVerb();
    }

    private static boolean isAttribute(String folded) {
        return Vocabulary.of("chinese attribute").stream().anyMatch(folded::endsWith);
    }

    /// What the glossary knows and is no name is a thing; what it does not know is likelier a name.
    private boolean isKnown(ChinesePart part) {
        var kinds = WordKinds.packaged().ofChinese(part.folded());
        return !kinds.contains(WordKinds.Kind.BODY) && !kinds.contains(WordKinds.Kind.PERSON) && bridge
                .translate(part.folded(), Language.ZH_HANS).rendered().stream()
                .anyMatch(each -> !each.renderings().isEmpty() && each.renderings().getFirst().probability() == 1);
    }

    private Shape part(ChineseQuestion question, boolean isMarked) {
        var text = question.text();
        var actions = question.actions();
        if (isMarked && actions.size() == 1 && actions.getFirst().end() - actions.getFirst().start() == text.length()) {
            return new Shape.Part(new Piece(text, "", Piece.Kind.ACTION), true);
        }
        if (text.length() > LONGEST_PART + (isMarked ? LONGEST_PART : 0) || question.phrases().size() != 1
                || (!isMarked && text.length() > LONGEST_BARE)) {
            return new Shape.Whole();
        }
        var phrase = question.phrases().getFirst();
        var said = question.of(phrase);
        boolean isAll = question.folded()
                .matches("(?:在|于|对|从|到)?" + Pattern.quote(Folding.fold(said)) + "(?:的|方面|部分)?");
        if (!isAll) {
            return new Shape.Whole();
        }
        var parts = phrase.parts();
        boolean isRegion = parts.size() == 2 && REGION.matcher(parts.getLast().folded()).matches();
        if (parts.stream().limit(isRegion ? 1 : parts.size()).allMatch(ChinesePart::isPlace)) {
            return new Shape.Part(new Piece(said, "", Piece.Kind.PLACE), isMarked);
        }
        if (phrase.isName() && isAttribute(Folding.fold(said))) {
            return new Shape.Whole();
        }
        boolean isThing = !phrase.isName() && (Chinese.isQuantity(said) || isAttribute(Folding.fold(said))
                || isKnown(parts.getLast()) || said.startsWith("第"));
        return new Shape.Part(new Piece(said, "", isThing || !isMarked ? Piece.Kind.THING : Piece.Kind.NAME), isMarked);
    }
}
