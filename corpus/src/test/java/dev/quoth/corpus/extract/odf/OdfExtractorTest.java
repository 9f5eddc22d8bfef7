package dev.quoth.corpus.extract.odf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Shown;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.Zips;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OdfExtractorTest {

    private static final String STYLES = """
                                         <style:style style:name="P1" style:parent-style-name="Heading_20_2"/>
                                         <style:style style:name="P2" style:parent-style-name="Illustration"/>
                                         <style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
                                         <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
                                         <style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
                                         """;

    @Test
    void readsTextsWithoutContentsDeletedAndHiddenWords() throws Exception {
        var bytes = Zips.odf("", STYLES,
                """
                <office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>刪去的話</text:p></text:deletion>
                </text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>目錄 3</text:p>
                </text:index-body></text:table-of-content><text:h text:outline-level="1">城市綠化</text:h>
                <text:p>樹木<text:span text:style-name="T1">密</text:span>能<text:a>降溫</text:a><text:note><text:note-citation>1
                </text:note-citation><text:note-body><text:p>見附錄。</text:p></text:note-body></text:note>，並<text:s text:c="3"/>減少
                噪音。<office:annotation><text:p>comment</text:p></office:annotation></text:p>
                <text:p text:style-name="P1">Costs</text:p><text:list><text:list-item><text:p>Water</text:p><text:list>
                <text:list-item><text:p>Pipes</text:p></text:list-item></text:list></text:list-item></text:list>
                <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>樹種</text:p></table:table-cell>
                <table:table-cell><text:p>數量</text:p></table:table-cell></table:table-row></table:table-header-rows>
                <table:table-row><table:table-cell><text:p>榕樹</text:p></table:table-cell><table:table-cell><text:p>12</text:p>
                </table:table-cell></table:table-row></table:table><text:p text:style-name="P2">圖一</text:p></office:text>
                """);
        var extract = new OdfExtractor().extract("a.odt", bytes);
        assertEquals("""
                     HEADING1 城市綠化
                     PARAGRAPH 樹木能降溫，並   減少 噪音。
                     PARAGRAPH 見附錄。
                     HEADING2 Costs
                     LIST_ITEM Water
                     LIST_ITEM Pipes
                     TABLE_ROW 榕樹 | 12 (樹種, 數量)
                     CAPTION 圖一""", Shown.of(extract));
        assertEquals(new Metadata("城市綠化", null, "林小姐", null), extract.metadata());
    }

    @Test
    void readsSheetsThatAreShown() throws Exception {
        var extract = new OdfExtractor().extract("a.ods", Zips.odf("", STYLES,
                """
                <office:spreadsheet><table:table table:name="人口">
                <table:table-row><table:table-cell><text:p>縣市</text:p></table:table-cell><table:table-cell><text:p>人數</text:p>
                </table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>台南</text:p></table:table-cell>
                <table:table-cell><text:p>1,850,000</text:p></table:table-cell><table:table-cell
                 table:number-columns-repeated="16382"/></table:table-row><table:table-row
                 table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table><table:table table:name="x" table:style-name="ta2"><table:table-row><table:table-cell>
                <text:p>secret</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>
                """));
        assertEquals("TABLE_ROW 台南 | 1,850,000 (縣市, 人數)", Shown.of(extract));
        assertEquals(List.of("SHEET 人口 at 0"), Shown.parts(extract));
    }

    @Test
    void readsSlidesThatAreShown() throws Exception {
        var extract = new OdfExtractor().extract("a.odp", Zips.odf("", STYLES,
                """
                <office:presentation><draw:page draw:name="p1"><draw:frame presentation:class="title"><draw:text-box>
                <text:p>展望</text:p></draw:text-box></draw:frame><draw:frame presentation:class="outline"><draw:text-box>
                <text:list><text:list-item><text:p>成長三成</text:p></text:list-item></text:list></draw:text-box></draw:frame>
                <draw:frame presentation:class="page-number"><draw:text-box><text:p>1</text:p></draw:text-box></draw:frame>
                <presentation:notes><draw:frame presentation:class="notes"><draw:text-box><text:p>講稿</text:p></draw:text-box>
                </draw:frame></presentation:notes></draw:page><draw:page draw:style-name="dp2"><draw:frame><draw:text-box>
                <text:p>hidden</text:p></draw:text-box></draw:frame></draw:page></office:presentation>
                """));
        assertEquals("HEADING1 展望\nLIST_ITEM 成長三成\nPARAGRAPH 講稿", Shown.of(extract));
        assertEquals(List.of("SLIDE 1 at 0"), Shown.parts(extract));
    }

    @Test
    void saysThatItIsEncrypted() {
        var bytes = Zips.texts(Map.of("content.xml", "x", "META-INF/manifest.xml",
                "<m><file-entry><encryption-data/></file-entry></m>"));
        assertEquals("is encrypted; remove its password",
                assertThrows(UnreadableException.class, () -> new OdfExtractor().extract("a.odt", bytes)).getMessage());
    }
}
