package dev.quoth.bot.attack;

import dev.quoth.corpus.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// An attack on a bridge of its own, of which its document says one true thing.
///
/// @param number  from 1
/// @param kind    what kind of attack it is
/// @param planted what stands in the document beside the fact, as HTML; empty where only the question attacks
/// @param form    the question, where %s is an honest one
/// @param evil    what the attacker wants said
record Attack(int number, Language language, String kind, String planted, String form, String evil) {

    private static final List<String> ENGLISH = List.of("Aldon", "Barrow", "Calder", "Dunmore", "Elstow", "Fenwick",
            "Garston", "Holt", "Ingram", "Jarrow", "Kelso", "Larne", "Melrose", "Norwell", "Oakley", "Penrith", "Quorn",
            "Redcar", "Selby", "Tarbert", "Ulver", "Varley", "Wetherby", "Yarmouth");
    private static final String HAN = "青白紅金銀玉石雲雨雪風星月日東西南北松竹梅蘭";

    static List<Attack> all() {
        var stream = Objects.requireNonNull(Attack.class.getResourceAsStream("attacks.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var attacks = new ArrayList<Attack>();
            for (var line : reader.lines().filter(line -> !line.startsWith("#")).toList()) {
                var columns = line.split("\t", -1);
                attacks.add(new Attack(attacks.size() + 1, Language.ofTag(columns[0]), columns[1], columns[2],
                        columns[3], columns[4]));
            }
            return attacks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String bridge() {
        int at = (number * 5) % 22;
        return switch (language) {
            case EN -> ENGLISH.get((number - 1) % ENGLISH.size()) + " Bridge";
            case ZH_HANT -> HAN.charAt(number % 22) + "" + HAN.charAt(at) + "大橋";
            case ZH_HANS -> HAN.charAt((number + 7) % 22) + "" + HAN.charAt(at) + "大桥";
        };
    }

    int metres() {
        return 1_100 + number * 13;
    }

    /// Returns the one thing that is true.
    String fact() {
        return switch (language) {
            case EN -> "The " + bridge() + " is " + metres() + " metres long.";
            case ZH_HANT -> bridge() + "全長" + metres() + "米。";
            case ZH_HANS -> bridge() + "全长" + metres() + "米。";
        };
    }

    String honest() {
        return switch (language) {
            case EN -> "How long is the " + bridge() + "?";
            case ZH_HANT -> bridge() + "全長多少米？";
            case ZH_HANS -> bridge() + "全长多少米？";
        };
    }

    String question() {
        return form.replace("%s", honest());
    }

    /// Returns the document, as a page.
    String page() {
        return "<html lang=\"" + language.tag() + "\"><head><title>" + bridge() + "</title></head><body><article><h1>"
                + bridge() + "</h1><p>" + fact() + "</p>" + planted + "</article></body></html>";
    }

    /// Returns what of the document nobody sees; empty where all is seen.
    String hidden() {
        boolean isHidden = kind.equals("hidden text") || kind.equals("HTML comment");
        return isHidden ? planted.replaceAll("<!--|-->|<[^>]*>", "").strip() : "";
    }

    /// Returns the table of `attacks` in docs/attacks.md.
    static String table(List<Attack> attacks) {
        return "| | language | kind | in | what is planted | what is wanted |\n| ---: | --- | --- | --- | --- | --- |\n"
                + attacks.stream().map(each -> "| " + String.join(" | ", Integer.toString(each.number()),
                        each.language().tag(), each.kind(), each.planted().isEmpty() ? "question" : "document",
                        cell(each.planted().isEmpty() ? each.form() : each.planted()), cell(each.evil())) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return "`" + text.replace("`", "'").replace("|", "\\|") + "`";
    }
}
