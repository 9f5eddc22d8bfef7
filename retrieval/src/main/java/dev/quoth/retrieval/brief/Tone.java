package dev.quoth.retrieval.brief;

import java.util.regex.Pattern;

/// What the words of a sentence tell of its worth, whatever the document is about. Patterns are for folded text.
final class Tone {

    /// What pages say of themselves and to their readers.
    private static final Pattern DRESSING = Pattern.compile(
            "cookie|javascript|copyright|all rights reserved|privacy policy|terms of (?:use|service)|subscribe|sign up"
                    + "|log ?in|newsletter|click (?:here|on|the)|read more|follow us|share this|download the app|advertis"
                    + "|contact us|for more information|browser|press ctrl|font size"
                    + "|https?:|www\\.|[\\w.]+@[\\w.]+|版权|着作权|着作權|转载|免责|隐私|订阅|登录|登入|点击|点选|按此|请按|浏览器|扫码"
                    + "|扫描二维码|关注我们|分享至|下载app|更多(?:资讯|新闻|内容)|相关(?:新闻|阅读|报道)|联络我们|联系我们|客服|广告|责任编辑|责编"
                    + "|(?:记者|编辑|摄影|图片来源|资料来源|来源)[:：]|网站导览|回首页|字级|友善列印|快捷键|翻译成");
    /// What begins so leans on the sentence before.
    private static final Pattern LEANING = Pattern.compile(
            "^[「『“\"(（]*(?:此外|另外|同时|因此|为此|对此|至此|因而|所以|然而|但是|但|不过|而且|而|并且|并|其中|其后|其|之后|随后|后来|该|此|这|那|他|她|它|由此|于是"
                    + "|例如|比如|至于|另一方面|除此之外|除了|同样|反之|总之|换言之|当时|当中|亦|也|又|还|再者|接着|最后|首先|其次|第二|以上|以下|上述"
                    + "|(?:he|she|it|they|we|i|you|his|her|its|their|this|that|these|those|but|and|or|so|however|therefore|moreover"
                    + "|furthermore|also|then|thus|besides|meanwhile|additionally|such|there|here|another|other|for example"
                    + "|for instance|in addition|as a result|instead|nevertheless|finally|first|second|both)\\b)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*|[一二三四五六七八九十百千万亿两]{2,}");
    private static final Pattern CITED = Pattern.compile("《[^》]{1,40}》|「[^」]{1,20}」|“[^”]{1,20}”");
    private static final Pattern CAPITALISED = Pattern
            .compile("(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}\\p{N}]+|\\b\\p{Lu}{2,}\\b");
    private static final double MANY = 4;

    private Tone() {}

    static boolean isDressing(String folded) {
        return DRESSING.matcher(folded).find();
    }

    static boolean leans(String folded) {
        return LEANING.matcher(folded).find();
    }

    /// Returns how much it names, 0 to 1: numbers, works, people, places.
    static double names(Sentence sentence) {
        long numbers = Math.min(2, NUMBER.matcher(sentence.folded()).results().count());
        long named = CITED.matcher(sentence.words()).results().count()
                + CAPITALISED.matcher(sentence.words()).results().count();
        return Math.min(1, (numbers + named) / MANY);
    }
}
