package dev.quoth.retrieval;

/// What the documents of the tests say: a harbour town, in three languages.
public final class Harbour {
    public static final String FERRY = "The night ferry to Lamma Island costs 26 dollars and leaves every hour.";
    public static final String LIGHTHOUSE = "The lighthouse at the harbour entrance was built in 1893 by French engineers.";
    public static final String MARKET = "The fish market sold 420 tonnes of squid last year.";
    public static final String TRAM_FIRST = "The tram company carried 60 million passengers in 2019.";
    public static final String TRAM_SECOND = "The bus company carried 85 million passengers in 2019.";
    public static final String LIBRARY = "市立圖書館去年共借出120萬冊書，重建費用為3.5億元。";
    public static final String BRIDGE = "青河大橋全長2,300米，2016年10月通車，由市政府興建。";
    public static final String TEA = "云山县的茶叶出口去年下降百分之十二，主要原因是干旱。";
    public static final String ROW = "| 山頂纜車 | 單程88元 | 全程8分鐘 |";

    private Harbour() {}

    /// Adds them to `corpus`.
    public static SmallCorpus addTo(SmallCorpus corpus) {
        return corpus.add("town", "/ferry", "# How much does the night ferry to Lamma Island cost", FERRY,
                "Dogs travel free.", "[1] The night ferry to Lamma Island: what it costs, Harbour Press 2020.")
                .add("town", "/lighthouse", LIGHTHOUSE + " It is painted white.")
                .add("town", "/market", MARKET + " Most of it went abroad.")
                .add("town", "/tram", TRAM_FIRST + " Its cars are green.")
                .add("town", "/bus", TRAM_SECOND + " Its cars are red.")
                .add("city", "/library", LIBRARY + "館內設有兒童閱覽室。")
                .add("city", "/bridge", BRIDGE + "橋上設有行人路。")
                .add("city", "/tea", TEA + "当地有三百家茶厂。")
                .add("city", "/fares", "# 票價", ROW, "| 渡輪 | 單程26元 | 全程25分鐘 |");
    }
}
