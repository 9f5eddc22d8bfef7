package dev.quoth.corpus.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A small sound file of each format.
public final class SampleFiles {

    private SampleFiles() {}

    /// Returns them by their endings.
    public static Map<String, byte[]> all() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("docx", Zips.docx("", "<w:p><w:r><w:t>會議紀錄</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t>"
                + "</w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
                Map.of("styles", "<w:style w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style>")));
        try (var show = new XMLSlideShow(); var book = new XSSFWorkbook()) {
            var slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT));
            slide.getShapes().forEach(shape -> ((XSLFTextShape) shape).setText("會議紀錄"));
            slide.createTable(2, 2).getCell(0, 0).setText("x");
            var deck = new ByteArrayOutputStream();
            show.write(deck);
            files.put("pptx", deck.toByteArray());
            files.put("xlsx", workbook(book));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        files.put("odt",
                Zips.odf("", "<style:style style:name=\"P1\"/>", "<office:text><text:h text:outline-level=\"1\">會議"
                        + "</text:h><text:p text:style-name=\"P1\">紀錄<text:s text:c=\"2\"/></text:p><table:table><table:table-row"
                        + " table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p>"
                        + "</table:table-cell></table:table-row></table:table></office:text>"));
        files.put("epub", Zips.epub("", "<dc:title>t</dc:title><dc:date>2019-04-05</dc:date>",
                Map.of("a.xhtml", "<h1>會議</h1><p>紀錄<br/>a</p>")));
        files.put("eml",
                ("From: =?UTF-8?B?5byg?= <a@b.c>\nDate: Fri, 1 Mar 2024 23:30:00 -0800\nSubject: x\nContent-Type: "
                        + "multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n會議 \n紀錄"
                        + "\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n--b--\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("csv", "名,說明\n1,\"他說\"\"好\"\"\n然後\"\n2,x\n".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] workbook(Workbook book) throws IOException {
        var sheet = book.createSheet("會議");
        for (int row = 0; row < 3; row++) {
            sheet.createRow(row).createCell(0).setCellValue("會議" + row);
            sheet.getRow(row).createCell(2).setCellValue(row * 1.5);
        }
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /// Returns a PDF of two pages; nothing in it is packed, so that it can be changed anywhere.
    public static byte[] pdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var font = new PDType1Font(FontName.HELVETICA);
            for (int number = 1; number <= 2; number++) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, false)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(14);
                    content.newLineAtOffset(72, 700);
                    for (int line = 0; line < 20; line++) {
                        content.showText("The mill of page " + number + " stands by the river, line " + line + ".");
                        content.newLine();
                    }
                    content.endText();
                }
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
