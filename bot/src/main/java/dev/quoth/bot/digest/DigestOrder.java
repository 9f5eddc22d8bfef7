package dev.quoth.bot.digest;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What is to be done with digests or watches, and the words that say more about it.
///
/// @param number which one, as lists show them; empty where none is named
record DigestOrder(Verb verb, OptionalInt number, String rest) {
    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:no\\.?|#|第)?\\s*(\\d{1,2})(?![\\d:.年月日天點点時时/-]|\\s*(?:am|pm|days?|weeks?|items?))\\s*[號号份個个]?",
            Pattern.CASE_INSENSITIVE);

    /// What can be done.
    enum Verb {
        MENU("menu"), OFF("off stop remove delete cancel 關閉 关闭 取消 停止 刪除 删除 關 关"), PAUSE("pause 暫停 暂停"),
        RESUME("resume continue 恢復 恢复 繼續 继续"), LIST("list show 列表 清單 清单 查看"), NOW("now 現在 现在 立即 馬上 马上"),
        PREVIEW("preview 預覽 预览"), CHANGE("change edit set 更改 修改 改"), ON("on start subscribe 開啟 开启 訂閱 订阅 新增 開 开");

        private final String words;

        Verb(String words) {
            this.words = words;
        }

        /// Returns how `text` begins with one of its words, as the length of it; 0 where it does not.
        private int length(String text) {
            return Arrays.stream(words.split(" ")).filter(word -> isAtStart(word, text)).mapToInt(String::length).max()
                    .orElse(0);
        }

        private static boolean isAtStart(String word, String text) {
            if (!text.regionMatches(true, 0, word, 0, word.length())) {
                return false;
            }
            boolean isLatin = word.charAt(0) < 0x80;
            return text.length() == word.length() || !isLatin
                    || !Character.isLetterOrDigit(text.charAt(word.length()));
        }
    }

    /// Reads `text`; where it names nothing to be done, `usual` is.
    static DigestOrder read(String text, Verb usual) {
        var words = text.strip();
        for (var verb : Verb.values()) {
            int length = verb.length(words);
            if (length > 0) {
                return numbered(verb, words.substring(length).strip());
            }
        }
        return new DigestOrder(usual, OptionalInt.empty(), words);
    }

    private static DigestOrder numbered(Verb verb, String rest) {
        var match = NUMBER.matcher(rest);
        boolean takesNumber = verb != Verb.ON && verb != Verb.MENU;
        return takesNumber && match.find()
                ? new DigestOrder(verb, OptionalInt.of(Integer.parseInt(match.group(1))),
                        rest.substring(match.end()).strip())
                : new DigestOrder(verb, OptionalInt.empty(), rest);
    }
}
