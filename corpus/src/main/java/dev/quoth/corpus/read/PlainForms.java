package dev.quoth.corpus.read;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// The ordinary characters for those that are only another form of them: ligatures, radicals that stand for whole
/// characters, compatibility ideographs, and marks for vertical lines. Full-width letters, digits and marks stay.
final class PlainForms {

    /// Forms that Unicode ties to no ordinary character, or to one of half width, and what they stand for.
    private static final String FORMS = "⻄⻅⻆⻇⻉⻋⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻱⺠⻁︵︶︷︸︐︑︒︓︔︕︖︱";
    private static final String ORDINARY = "西见角角贝车長長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐齿龙龟民虎（）｛｝，、。：；！？—";

    private PlainForms() {}

    /// Returns the ordinary form of code point `c`, which is mostly `c` itself.
    static String of(int c) {
        var itself = Character.toString(c);
        if (!mayDiffer(c)) {
            return itself;
        }
        int at = c < 0x10000 ? FORMS.indexOf(c) : -1;
        return at >= 0 ? ORDINARY.substring(at, at + 1) : Normalizer.normalize(itself, Form.NFKC);
    }

    /// Appends what stands at `at` in `raw` to `text` in its ordinary form, and returns how many code units of `raw` that
    /// were.
    static int append(StringBuilder text, String raw, int at) {
        char c = raw.charAt(at);
        if (c < 0x2E80) {
            text.append(c);
            return 1;
        }
        int whole = raw.codePointAt(at);
        if (mayDiffer(whole)) {
            text.append(of(whole));
        } else {
            text.appendCodePoint(whole);
        }
        return Character.charCount(whole);
    }

    private static boolean mayDiffer(int c) {
        return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFB06) || (c >= 0xFE10 && c <= 0xFE19)
                || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
