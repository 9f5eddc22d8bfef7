package dev.quoth.retrieval;

import dev.quoth.corpus.Language;

/// The sentence that the benchmarks work on, in each language.
public final class BenchmarkText {
    private BenchmarkText() {}

    public static String sentence(Language language) {
        return switch (language) {
            case EN -> "A typhoon is near: the Ferry Company stops all lines tonight and will say more at seven. ";
            case ZH_HANT -> "颱風逼近，渡輪公司宣布今晚起所有航線停駛，明早七時再作公布。";
            case ZH_HANS -> "台风逼近，渡轮公司宣布今晚起所有航线停驶，明早七时再作公布。";
        };
    }
}
