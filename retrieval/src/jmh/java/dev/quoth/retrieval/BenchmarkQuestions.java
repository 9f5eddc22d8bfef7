package dev.quoth.retrieval;

import dev.quoth.retrieval.eval.EvaluationFile;
import dev.quoth.retrieval.eval.EvaluationQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is asked, and the paragraphs that a corpus is made of.
public record BenchmarkQuestions(List<String> paragraphs, List<String> questions) {

    private static final int LEAST_CHARACTERS = 40;
    /// Of each file.
    private static final int MOST_PARAGRAPHS = 150;
    private static final int MOST_QUESTIONS = 200;

    /// Returns those of the SQuAD files in `folder`; where it is empty, those of the sample documents.
    public static BenchmarkQuestions of(String folder) throws IOException {
        return folder.isEmpty() ? ofSamples(Path.of("../corpus/sample")) : ofSquad(Path.of(folder));
    }

    private static BenchmarkQuestions ofSquad(Path folder) throws IOException {
        var paragraphs = new ArrayList<String>();
        var questions = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var path : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                var file = EvaluationFile.read(path);
                file.paragraphs().stream().map(EvaluationFile.Paragraph::text)
                        .filter(text -> text.length() >= LEAST_CHARACTERS).limit(MOST_PARAGRAPHS).forEach(paragraphs::add);
                file.questions().stream().map(EvaluationQuestion::text).limit(MOST_QUESTIONS).forEach(questions::add);
            }
        }
        return new BenchmarkQuestions(paragraphs, questions);
    }

    private static BenchmarkQuestions ofSamples(Path folder) throws IOException {
        var paragraphs = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var path : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                Files.readAllLines(path).stream().filter(line -> line.length() >= LEAST_CHARACTERS)
                        .forEach(paragraphs::add);
            }
        }
        return new BenchmarkQuestions(paragraphs, List.of(
                "How much did Hong Kong reserve for its AI R&D institute?", "香港預留多少錢成立人工智能研發院？",
                "台湾高铁哪一年通车？", "What share of revenue did Huawei spend on research?", "比亞迪去年賣出多少輛新能源車？",
                "Where is TSMC building its second plant in Japan?", "北斗系统有多少颗卫星在轨运行？",
                "When did the EU AI Act enter into force?", "生成式人工智能服務管理辦法由哪些部門發布？",
                "How long is the express rail link?", "嫦娥六号带回多少月壤？", "Which law protects personal information in China?"));
    }
}
