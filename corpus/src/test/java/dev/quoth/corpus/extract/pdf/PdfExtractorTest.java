package dev.quoth.corpus.extract.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extract.Piece;
import dev.quoth.corpus.extract.UnreadableException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PdfExtractorTest {

    private static final PdfExtractor EXTRACTOR = new PdfExtractor();
    private static final String FIRST = "The harbour was closed on Monday because of the storm, and no ferry left"
            + " before noon. Several hundred travellers waited in the halls, where volunteers gave out tea and bread.";
    private static final String SECOND = "The museum has bought a painting that was thought lost for a century. It will"
            + " hang in the east wing from the first of May, next to the two others that the artist made in the same year.";
    private static final String THIRD = "Prices for vegetables rose again in the last week, as the rain had spoiled much"
            + " of the harvest in the valley. Traders expect that they will fall when the roads are open.";

    @Test
    void readsColumnsOneAfterTheOther() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.paragraph(300, 100, 220, 0, SECOND);
            pdf.paragraph(50, 100, 220, 0, FIRST);
            assertEquals(List.of(FIRST, SECOND), joined(pdf));
        }
    }

    @Test
    void keepsTheArticlesOfANewspaperPageWhole() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.size(20).line(50, 80, "Storm closes the harbour");
            pdf.size(10);
            pdf.paragraph(50, 110, 150, 0, FIRST);
            float end = pdf.paragraph(215, 110, 150, 0, FIRST.replace("Monday", "Tuesday"));
            pdf.paragraph(380, 80, 150, 0, THIRD + " " + THIRD.replace("Prices", "Costs"));
            pdf.size(20).line(50, end + 60, "A painting comes home at last");
            pdf.size(10);
            pdf.paragraph(50, end + 90, 235, 0, SECOND);
            pdf.paragraph(300, end + 90, 235, 0, SECOND.replace("museum", "gallery"));
            assertEquals(List.of("Storm closes the harbour", FIRST, FIRST.replace("Monday", "Tuesday"),
                    THIRD + " " + THIRD.replace("Prices", "Costs"), "A painting comes home at last", SECOND,
                    SECOND.replace("museum", "gallery")), joined(pdf));
        }
    }

    @Test
    void goesOnOverAPageInOnePieceWithoutTheFooter() throws Exception {
        var bodies = List.of(FIRST, "that was grown here. " + SECOND, "which is mostly cabbage. " + FIRST);
        var cut = THIRD.substring(0, THIRD.indexOf(" of the harvest"));
        try (var pdf = new TestPdf()) {
            for (int page = 1; page <= 3; page++) {
                pdf.page().size(8).line(50, 30, "Annual report of the harbour").line(290, 815, "- " + page + " -");
                pdf.size(10);
                pdf.paragraph(50, 100, 400, 0, bodies.get(page - 1));
                pdf.paragraph(50, 200, 400, 15, cut);
            }
            var extract = extract(pdf);
            assertEquals(List.of(FIRST, cut + " " + bodies.get(1), cut + " " + bodies.get(2), cut), joined(extract));
            assertEquals(List.of(1, 2, 2, 1), extract.blocks().stream().map(piece -> piece.spans().size()).toList());
            assertTrue(extract.text().contains("Annual report of the harbour\n- 1 -\n"));
        }
    }

    @Test
    void tellsHeadingsByTheirSizeAndWeight() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.size(20).line(50, 60, "Annual report");
            pdf.size(14).line(50, 100, "The harbour");
            pdf.size(10).face("B").line(50, 130, "Storms").face("P");
            pdf.paragraph(50, 145, 400, 0, FIRST);
            assertEquals(List.of("HEADING 1", "HEADING 2", "HEADING 3", "PARAGRAPH 0"), extract(pdf).blocks().stream()
                    .map(piece -> piece.kind() + " " + piece.level()).toList());
        }
    }

    @Test
    void cutsParagraphsByIndentsAndBySpace() throws Exception {
        try (var pdf = new TestPdf().page()) {
            float y = pdf.paragraph(50, 100, 300, 0, FIRST);
            y = pdf.paragraph(50, y, 300, 15, SECOND);
            pdf.paragraph(50, y + 12, 300, 0, THIRD);
            assertEquals(List.of(FIRST, SECOND, THIRD), joined(pdf));
        }
    }

    @Test
    void tellsItemsAndCaptions() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.paragraph(50, 100, 400, 0, FIRST);
            pdf.line(50, 140, "1. Tea was given out to all who waited.").line(50, 152, "2. Bread was given out too.");
            pdf.size(8).line(50, 200, "Figure 2: The halls at noon.");
            assertEquals(List.of(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM, BlockKind.CAPTION),
                    extract(pdf).blocks().stream().map(Piece::kind).toList());
        }
    }

    @Test
    void readsRowsWithTheNamesOfTheirColumns() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.paragraph(50, 60, 400, 0, FIRST);
            pdf.line(50, 120, "District").line(200, 120, "People").line(300, 120, "Area");
            pdf.line(50, 135, "Wan Chai").line(200, 135, "166,695").line(300, 135, "9.8");
            pdf.line(50, 150, "Eastern").line(200, 150, "529,603").line(300, 150, "18.6");
            pdf.line(50, 165, "Southern").line(300, 165, "38.9");
            var rows = extract(pdf).blocks().stream().filter(piece -> piece.kind() == BlockKind.TABLE_ROW).toList();
            var text = extract(pdf).text();
            assertEquals(List.of("Wan Chai\t166,695\t9.8", "Eastern\t529,603\t18.6", "Southern\t\t38.9"),
                    rows.stream().map(row -> row.spans().getFirst().of(text)).toList());
            assertEquals(List.of("District", "People", "Area"),
                    rows.getLast().columns().stream().map(span -> span.of(text)).toList());
        }
    }

    @Test
    void readsDoubledGlyphsOnce() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.size(20).line(50, 100, "Storm hits").line(50.6f, 100, "Storm hits").line(51, 100.5f, "Storm hits");
            pdf.size(12).face("HANT").line(50, 140, "颱風襲港").line(50.4f, 140, "颱風襲港");
            assertEquals(List.of("Storm hits", "颱風襲港"), joined(pdf));
        }
    }

    @Test
    void leavesOutWatermarksHiddenTextAndWhatIsOffThePage() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.raw("BT /P 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET\n");
            pdf.raw("BT 3 Tr /P 10 Tf 50 400 Td (hidden words) Tj 0 Tr ET\n");
            pdf.line(50, -200, "above the page").line(700, 100, "right of the page");
            pdf.size(0.01f).line(50, 300, "too small to see").size(10);
            pdf.paragraph(50, 100, 400, 0, FIRST);
            assertEquals(List.of(FIRST), joined(pdf));
        }
    }

    @Test
    void readsTheHiddenTextUnderAScan() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.raw("3 Tr\n");
            pdf.paragraph(50, 100, 400, 0, FIRST);
            assertEquals(List.of(FIRST), joined(pdf));
        }
    }

    @Test
    void readsChineseWithoutSpaces() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.size(12).face("HANT").line(50, 100, "政府昨日宣布新一輪公屋計劃，預計五年").line(50, 118, "內興建三萬個單位。");
            pdf.face("HANS").raw("2 Tc\n").line(50, 200, "国务院发布通知，要求各地加强防汛工作。");
            assertEquals(List.of("政府昨日宣布新一輪公屋計劃，預計五年\n內興建三萬個單位。", "国务院发布通知，要求各地加强防汛工作。"),
                    texts(extract(pdf)));
        }
    }

    @Test
    void readsChineseThatRunsDown() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.size(12).face("DOWN").line(400, 100, "政府昨日宣布新一輪公屋計劃，預計五年").line(382, 100, "內興建三萬個單位。");
            assertEquals(List.of("政府昨日宣布新一輪公屋計劃，預計五年\n內興建三萬個單位。"), texts(extract(pdf)));
        }
    }

    @Test
    void readsGlyphsThatWereSetOneBelowTheOther() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.size(12).face("HANT");
            column(pdf, 400, "政府昨日宣布新一輪公屋計劃，預計五年");
            column(pdf, 382, "內興建三萬個單位。");
            assertEquals(List.of("政府昨日宣布新一輪公屋計劃，預計五年\n內興建三萬個單位。"), texts(extract(pdf)));
        }
    }

    private static void column(TestPdf pdf, float x, String text) {
        for (int at = 0; at < text.length(); at++) {
            pdf.line(x, 100 + 13 * at, text.substring(at, at + 1));
        }
    }

    @Test
    void restoresSpacesFromGaps() throws Exception {
        try (var pdf = new TestPdf().page()) {
            pdf.raw("BT /P 10 Tf 50 700 Td [(No)-280(ferry)-280(left)-280(bef)20(ore)-300(noon.)] TJ ET\n");
            pdf.raw("BT /B 10 Tf 3 Tc 50 600 Td (SPREAD) Tj 0 Tc ET\n");
            assertEquals(List.of("No ferry left before noon.", "SPREAD"), joined(pdf));
        }
    }

    @Test
    void namesPagesAsTheFileDoes() throws Exception {
        try (var pdf = new TestPdf()) {
            for (int page = 0; page < 4; page++) {
                pdf.page();
                pdf.paragraph(50, 100, 300, 0, "Page with the index " + page + ". " + FIRST);
            }
            pdf.bytes();
            var labels = new org.apache.pdfbox.pdmodel.common.PDPageLabels(pdf.document);
            var roman = new org.apache.pdfbox.pdmodel.common.PDPageLabelRange();
            roman.setStyle("r");
            labels.setLabelItem(0, roman);
            var decimal = new org.apache.pdfbox.pdmodel.common.PDPageLabelRange();
            decimal.setStyle("D");
            labels.setLabelItem(2, decimal);
            pdf.document.getDocumentCatalog().setPageLabels(labels);
            assertEquals(List.of("i", "ii", "1", "2"), extract(pdf).parts().stream().map(Part::name).toList());
        }
    }

    @Test
    void takesNoFileNameForATitle() throws Exception {
        for (var title : List.of("Microsoft Word - report final.doc", "untitled", "report_v2.indd", "20190312-03")) {
            assertEquals("", titled(title).metadata().title());
        }
        assertEquals("Annual report 2019", titled(" Annual report\n2019").metadata().title());
        assertEquals("二〇一九年施政報告", titled("二〇一九年施政報告").metadata().title());
    }

    private static Extract titled(String title) throws UnreadableException {
        try (var pdf = new TestPdf().page()) {
            pdf.paragraph(50, 100, 300, 0, FIRST);
            pdf.document.getDocumentInformation().setTitle(title);
            return extract(pdf);
        }
    }

    private static Extract.Structured extract(TestPdf pdf) throws UnreadableException {
        return (Extract.Structured) EXTRACTOR.extract("test.pdf", pdf.bytes());
    }

    private static List<String> joined(TestPdf pdf) throws UnreadableException {
        return joined(extract(pdf));
    }

    private static List<String> joined(Extract.Structured extract) {
        return texts(extract).stream().map(text -> text.replace('\n', ' ')).toList();
    }

    private static List<String> texts(Extract.Structured extract) {
        return extract.blocks().stream().map(piece -> piece.spans().stream().map(span -> span.of(extract.text()))
                .collect(Collectors.joining())).toList();
    }
}
