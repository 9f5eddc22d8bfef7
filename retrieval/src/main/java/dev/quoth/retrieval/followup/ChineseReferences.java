package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of a Chinese question that mean what was named before it.
final class ChineseReferences {

    private static final String MEASURE = "[个家间位名种项所座次款条部本支场艘颗届套]";
    private static final String NOUN = "(?:公司|企业|机构|研究院|研发院|学院|大学|法例|法律|法案|条例|办法|计划|项目|工程|系统|服务|产品|任务|卫星|火箭|铁路|高铁|银行|城市|国家|地区|部门|组织|措施|政策|园区|大楼|车站|工厂|[院校局署司会厂站线国市省县区法案馆社党队卡店])";
    private static final Pattern TIME = Pattern.compile("当时|那时候?|届时|同年|该年|那(?:一)?年|当年|其时");
    private static final Pattern PLACE = Pattern.compile("那里|那裏|那儿|那边|当地|该地|该处|该(?:国|市|省|县|区|城市|国家|地区)|这里|这裏|那边");
    private static final Pattern PERSON = Pattern.compile("[他她](?!们|人|国|方|日|乡)|他们|她们|该人|此人|这个人|那个人|这位|那位|其人");
    private static final Pattern CALLED = Pattern.compile("(?:该|此|本|[这那](?:一)?" + MEASURE + "?)(?=(" + NOUN + "))\\1");
    private static final Pattern THING = Pattern
            .compile("它们|[它牠]|(?<![尤极])其(?![中他它实余次间馀它])|(?<![因如彼从至])此(?![外后前次时类种])|[这那](?:" + MEASURE
                    + "|些|件事)?(?=是|有|为|的|花|用|在|需|要|会|能|值|占|$)");

    private static final Pattern CLAUSE_END = Pattern.compile("[,;.?!，；。？！]|并且|而且|以及");

    private static final Pattern THOSE = Pattern.compile("[这那](?:些|种|类|一?" + MEASURE + ")");

    private record Reference(int start, int end, What what, String noun) {}

    private enum What {
        TIME, PLACE, PERSON, CALLED, THING
    }

    private ChineseReferences() {}

    /// Whether `question` has a word for something that it does not name itself.
    static boolean in(ChineseQuestion question) {
        return !of(question).isEmpty();
    }

    private static List<Reference> of(ChineseQuestion question) {
        var references = new ArrayList<Reference>();
        add(TIME, What.TIME, question, references);
        add(PLACE, What.PLACE, question, references);
        add(PERSON, What.PERSON, question, references);
        add(CALLED, What.CALLED, question, references);
        add(THING, What.THING, question, references);
        THOSE.matcher(question.folded()).results().forEach(match -> question.phrases().stream()
                .filter(phrase -> phrase.start() == match.end()
                        && references.stream()
                                .noneMatch(other -> other.start <= match.start() && match.start() < other.end))
                .findFirst().ifPresent(phrase -> references.add(new Reference(match.start(), phrase.end(), What.CALLED,
                        question.folded().substring(phrase.start(), phrase.end())))));
        references.removeIf(reference -> isNamedInside(question, reference));
        references.sort((one, other) -> Integer.compare(one.start, other.start));
        return references;
    }

    private static void add(Pattern pattern, What what, ChineseQuestion question, List<Reference> references) {
        pattern.matcher(question.folded()).results()
                .filter(match -> references.stream()
                        .noneMatch(other -> match.start() < other.end && other.start < match.end()))
                .forEach(match -> references.add(new Reference(match.start(), match.end(), what,
                        what == What.CALLED ? match.group(1) : "")));
    }

    /// What is named in front of the word in the same question is what it means.
    private static boolean isNamedInside(ChineseQuestion question, Reference reference) {
        if (reference.what == What.TIME) {
            return question.folded().substring(0, reference.start).matches(".*\\d年.*");
        }
        return question.phrases().stream().filter(phrase -> phrase.end() <= reference.start)
                .anyMatch(phrase -> switch (reference.what) {
                    case CALLED -> question.folded().substring(phrase.start(), phrase.end()).endsWith(reference.noun);
                    case PLACE -> phrase.parts().stream().anyMatch(ChinesePart::isPlace);
                    case TIME, PERSON, THING ->
                        phrase.isName()
                                || CLAUSE_END.matcher(question.folded()).region(phrase.end(), reference.start).find();
                });
    }

    /// Returns `text` with what was named before in place of such words; empty where nothing was.
    static Optional<Memory.Meaning> resolved(ChineseQuestion question, Memory memory, Language language) {
        var result = new StringBuilder(question.text());
        Optional<Memory.Meaning> last = Optional.empty();
        for (var reference : of(question).reversed()) {
            var meaning = meaning(reference, memory, language);
            if (meaning.isPresent()) {
                boolean isOwner = question.folded().startsWith("其", reference.start) && reference.what == What.THING
                        && question.phrases().stream().anyMatch(phrase -> phrase.start() == reference.end);
                var said = meaning.get().text()
                        + (reference.what == What.TIME && !meaning.get().text().endsWith("年") ? "年" : "")
                        + (isOwner ? "的" : "");
                result.replace(reference.start, reference.end, said);
                last = meaning;
            }
        }
        return last.map(meaning -> new Memory.Meaning(
                question.asks() || isYesOrNo(question) ? result + "？" : Chinese.question(result.toString(), language),
                meaning.from()));
    }

    private static boolean isYesOrNo(ChineseQuestion question) {
        return !question.actions().isEmpty() || question.folded().matches(".*(?:吗|有没有|是否|是不是|会不会|能不能|有|是).*");
    }

    /// Whether nothing but a time was named before.
    static boolean isOfTimeAlone(ChineseQuestion question) {
        return of(question).stream().allMatch(reference -> reference.what == What.TIME)
                && question.phrases().stream().noneMatch(ChineseQuestion.Phrase::isName);
    }

    private static Optional<Memory.Meaning> meaning(Reference reference, Memory memory, Language language) {
        return switch (reference.what) {
            case TIME -> memory.year();
            case PLACE -> memory.place(language);
            case PERSON -> memory.person(language);
            case CALLED -> memory.called(reference.noun, language);
            case THING -> memory.topic(language);
        };
    }
}
