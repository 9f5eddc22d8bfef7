package dev.quoth.corpus.extract.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.extract.Shown;
import dev.quoth.corpus.extract.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetsTest {

    @Test
    void showsValuesAsPeopleSeeThemUnderTheNamesOfTheirColumns() throws Exception {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("預算");
            sheet.createRow(0).createCell(0).setCellValue("一一三年度預算表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(sheet.createRow(1), "部門", "日期", "金額", "比率");
            var first = sheet.createRow(2);
            row(first, "教育");
            styled(book, first.createCell(1), (double) LocalDate.of(2024, 3, 1).toEpochDay() + 25569, "m/d/yy");
            styled(book, first.createCell(2), 1234567.5, "#,##0.00");
            styled(book, first.createCell(3), 0.125, "0.0%");
            var second = sheet.createRow(3);
            second.createCell(0);
            styled(book, second.createCell(2), 5, "General");
            second.createCell(3).setCellFormula("1/4");
            second.getCell(3).setCellValue(0.25);
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            book.createSheet("隱藏").createRow(0).createCell(0).setCellValue("secret");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            row(book.createSheet("Notes").createRow(0), "Only one row", "here");

            var extract = new OfficeExtractor().extract("a.xlsx", bytes(book));
            assertEquals("""
                         CAPTION 一一三年度預算表
                         TABLE_ROW 教育 | 2024-03-01 | 1,234,567.50 | 12.5% (部門, 日期, 金額, 比率)
                         TABLE_ROW 教育 |  | 5 | 0.25 (部門, 日期, 金額, 比率)
                         TABLE_ROW Only one row | here""", Shown.of(extract));
            assertEquals(List.of("SHEET 預算 at 0", "SHEET Notes at " + extract.text().indexOf("Only")),
                    Shown.parts(extract));
        }
    }

    @Test
    void looksForNamesOfColumnsAnewBelowABlankRow() throws Exception {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("s");
            row(sheet.createRow(0), "City", "People");
            row(sheet.createRow(1), "Graz", "12");
            row(sheet.createRow(3), "Linz", "34");
            row(sheet.createRow(5), "River", "Length");
            row(sheet.createRow(6), "Mur", "464 km");
            assertEquals("""
                         TABLE_ROW Graz | 12 (City, People)
                         TABLE_ROW Linz | 34 (City, People)
                         TABLE_ROW Mur | 464 km (River, Length)""",
                    Shown.of(new OfficeExtractor().extract("a.xlsx", bytes(book))));
        }
    }

    @Test
    void refusesASheetThatHoldsMoreThanCanBeRead() throws Exception {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("s");
            for (int at = 0; at < 700; at++) {
                row(sheet.createRow(at), "row " + at, "字".repeat(30_000));
            }
            assertEquals("holds more than 20000000 characters", assertThrows(UnreadableException.class,
                    () -> new OfficeExtractor().extract("a.xlsx", bytes(book))).getMessage());
        }
    }

    private static void row(Row row, String... cells) {
        for (int at = 0; at < cells.length; at++) {
            row.createCell(at).setCellValue(cells[at]);
        }
    }

    private static void styled(Workbook book, Cell cell, double value, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static byte[] bytes(Workbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
