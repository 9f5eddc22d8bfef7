package dev.quoth.bot.console;

import dev.quoth.retrieval.eval.EvaluationFile;
import dev.quoth.retrieval.eval.EvaluationFile.Paragraph;
import dev.quoth.retrieval.eval.EvaluationQuestion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Questions that are asked of one corpus.
///
/// @param paragraphs the corpus; none where it is that of the home
/// @param sheets     the questions, each list of them measured by itself
record Examination(List<Paragraph> paragraphs, List<Sheet> sheets) {

    /// The questions of one file.
    record Sheet(String name, List<EvaluationQuestion> questions) {}

    /// Returns one examination for each file, of its own paragraphs or of the home.
    static List<Examination> apart(List<EvaluationFile> files) {
        return files.stream()
                .map(file -> new Examination(file.paragraphs(), List.of(new Sheet(file.name(), file.questions()))))
                .toList();
    }

    /// Returns one examination of the paragraphs of all files together.
    static List<Examination> mixed(List<EvaluationFile> files) {
        if (files.stream().anyMatch(file -> file.paragraphs().isEmpty())) {
            throw new UsageException("--mixed takes SQuAD files; question lines bring no paragraphs");
        }
        if (files.stream().map(EvaluationFile::name).distinct().count() < files.size()) {
            throw new UsageException("--mixed tells files apart by their names, and two have the same");
        }
        var named = files.stream().map(EvaluationFile::withNamedAddresses).toList();
        return List.of(new Examination(named.stream().flatMap(file -> file.paragraphs().stream()).toList(),
                named.stream().map(file -> new Sheet(file.name(), file.questions())).toList()));
    }

    /// Returns the examination that asks the questions of `asked` of the paragraphs of `corpus`. A question that both files
    /// have, by its id, is answered where `corpus` says so; another one in the paragraph of the same number.
    static Examination across(EvaluationFile asked, EvaluationFile corpus) {
        if (asked.paragraphs().size() != corpus.paragraphs().size()) {
            throw new UsageException("--corpus takes a file with as many paragraphs as the questions' own: "
                    + asked.name() + " has " + asked.paragraphs().size() + ", " + corpus.name() + " "
                    + corpus.paragraphs().size());
        }
        Map<String, EvaluationQuestion> known = corpus.questions().stream().collect(
                Collectors.toMap(EvaluationQuestion::id, Function.identity(), (first, second) -> first));
        var questions = asked.questions().stream().map(question -> new EvaluationQuestion(question.id(),
                question.before(), question.text(), question.group(),
                known.getOrDefault(question.id(), question).gold())).toList();
        return new Examination(corpus.paragraphs(),
                List.of(new Sheet(asked.name() + " > " + corpus.name(), questions)));
    }
}
