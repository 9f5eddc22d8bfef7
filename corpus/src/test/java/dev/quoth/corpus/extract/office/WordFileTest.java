package dev.quoth.corpus.extract.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Shown;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordFileTest {

    private static final String STYLES = """
                                         <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
                                         <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
                                           <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
                                         <w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的標題"/><w:basedOn w:val="1"/></w:style>
                                         <w:style w:type="paragraph" w:styleId="list"><w:name w:val="List Bullet"/>
                                           <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
                                         <w:style w:type="paragraph" w:styleId="cap"><w:name w:val="caption"/></w:style>
                                         <w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
                                         """;

    @Test
    void tellsHeadingsListsAndCaptionsByTheirStylesAndWhatThoseTakeOver() throws Exception {
        assertEquals("""
                     HEADING1 一、總則
                     HEADING2 適用範圍
                     LIST_ITEM 本辦法適用於各級學校。
                     LIST_ITEM 附屬單位準用之。
                     PARAGRAPH 不在清單內。
                     CAPTION 圖一 校園平面圖""", read(styled("mine", "一、總則")
                + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>" + run("適用範圍") + "</w:p>"
                + styled("list", "本辦法適用於各級學校。")
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>" + run("附屬單位準用之。")
                + "</w:p><w:p><w:pPr><w:pStyle w:val=\"list\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                + run("不在清單內。") + "</w:p>" + styled("cap", "圖一 校園平面圖")));
    }

    @Test
    void keepsWhatWasInsertedAndLeavesOutWhatWasDeletedOrHidden() throws Exception {
        assertEquals("PARAGRAPH 罰鍰為三千元整。", read(p(run("罰鍰為") + "<w:del><w:r><w:delText>五</w:delText></w:r></w:del>"
                + "<w:ins>" + run("三") + "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>千元</w:t></w:r><w:moveFrom>" + run("搬走")
                + "</w:moveFrom>" + run("整。"))));
    }

    @Test
    void leavesOutTheTableOfContentsAndKeepsTheWordsOfLinks() throws Exception {
        assertEquals("""
                     PARAGRAPH See the annex of 2024 for details.
                     PARAGRAPH After.""",
                read("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
                        + "</w:docPartObj></w:sdtPr><w:sdtContent>" + p(run("Contents")) + "</w:sdtContent></w:sdt>"
                        + p(mark("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + mark("separate")
                                + run("Chapter 1 ... 3"))
                        + p(run("Chapter 2 ... 9") + mark("end")) + styled("toc1", "Chapter 3 ... 12")
                        + p(run("See the ") + mark("begin")
                                + "<w:r><w:instrText>HYPERLINK \"http://x\"</w:instrText></w:r>"
                                + mark("separate") + run("annex") + mark("end") + "<w:hyperlink>" + run(" of 2024")
                                + "</w:hyperlink><w:fldSimple w:instr=\" PAGE \">" + run("7") + "</w:fldSimple>"
                                + run(" for details."))
                        + p(run("After."))));
    }

    @Test
    void readsControlsTextBoxesAndNotesWhereTheyHang() throws Exception {
        var bytes = Zips.docx("", "<w:sdt><w:sdtContent>" + p(run("Control.")) + "</w:sdtContent></w:sdt>"
                + p(run("Body") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p(run("方塊文字"))
                        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                        + p(run("方塊文字")) + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + "<w:sdt><w:sdtContent>" + run(" with a note") + "</w:sdtContent></w:sdt>"
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run("."))
                + p(run("Last.")),
                Map.of("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\">" + p(run("---"))
                        + "</w:footnote><w:footnote w:id=\"2\">" + p(run("註：見第三章。")) + "</w:footnote>"));
        assertEquals("""
                     PARAGRAPH Control.
                     PARAGRAPH Body with a note.
                     PARAGRAPH 方塊文字
                     PARAGRAPH 註：見第三章。
                     PARAGRAPH Last.""", Shown.of(new OfficeExtractor().extract("a.docx", bytes)));
    }

    @Test
    void givesEachRowItsColumnsAndWhatIsMergedWithIt() throws Exception {
        var merged = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>";
        var goesOn = "<w:tcPr><w:vMerge/></w:tcPr>";
        assertEquals("""
                     TABLE_ROW 北區 | 台北⏎(首都) | 12 (地區, 城市, 人數)
                     TABLE_ROW 北區 | 基隆 | 7 (地區, 城市, 人數)
                     TABLE_ROW 南區 |  | 9 (地區, 城市, 人數)
                     TABLE_ROW 內 | 表
                     PARAGRAPH 版面""", read("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + tc("", "地區") + tc("", "城市")
                + tc("", "人數") + "</w:tr><w:tr>" + tc(merged, "北區") + "<w:tc>" + p(run("台北")) + p(run("(首都)"))
                + "<w:tbl><w:tr>" + tc("", "內") + tc("", "表") + "</w:tr></w:tbl></w:tc>" + tc("", "12")
                + "</w:tr><w:tr>" + tc(goesOn, "") + tc("", "基隆") + tc("", "7") + "</w:tr><w:tr>"
                + tc("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", "南區") + tc("", "9") + "</w:tr><w:tr><w:trPr><w:del/>"
                + "</w:trPr>" + tc("", "刪") + tc("", "除") + tc("", "0") + "</w:tr></w:tbl><w:tbl><w:tr>" + tc("", "版面")
                + "</w:tr></w:tbl>"));
    }

    @Test
    void takesTitleAndAuthorButNoDateFromTheProperties() throws Exception {
        assertEquals(new Metadata("防災手冊", null, "陳大文", null),
                new OfficeExtractor().extract("a.docx", made("防災手冊", "陳大文")).metadata());
        assertEquals(Metadata.NONE,
                new OfficeExtractor().extract("a.docx", made("Microsoft Word - draft3.doc", "Administrator"))
                        .metadata());
    }

    @Test
    void saysThatNothingIsInIt() {
        var empty = Zips.docx("", p(""), Map.of());
        assertEquals("has no text", assertThrows(UnreadableException.class,
                () -> new OfficeExtractor().extract("a.docx", empty)).getMessage());
    }

    private static byte[] made(String title, String author) throws IOException {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("地震時請先保護頭部。");
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator(author);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static String read(String body) throws UnreadableException {
        return Shown.of(new OfficeExtractor().extract("a.docx", Zips.docx("", body, Map.of("styles", STYLES))));
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String p(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String styled(String style, String words) {
        return p("<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(words));
    }

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String tc(String properties, String words) {
        return "<w:tc>" + properties + p(run(words)) + "</w:tc>";
    }
}
