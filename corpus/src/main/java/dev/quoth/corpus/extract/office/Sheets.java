package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.Part;
import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads the sheets of a workbook that are shown, row by row, so that a sheet of any size takes no more memory than its
/// text. Formulas count as what they gave when the file was saved.
final class Sheets {

    private Sheets() {}

    static void read(OPCPackage file, StructuredText out) throws OpenXML4JException, IOException, UnreadableException {
        try {
            var reader = new XSSFReader(file);
            var hidden = hidden(bytes(reader.getWorkbookData()));
            var strings = new ReadOnlySharedStringsTable(file, false);
            var styles = reader.getStylesTable();
            var sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                Guarded.goOn();
                var xml = bytes(sheets.next());
                if (!hidden.contains(sheets.getSheetName())) {
                    out.part(Part.Kind.SHEET, sheets.getSheetName());
                    var rows = new SheetRows(out, MergedCells.of(xml));
                    var parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(
                            new XSSFSheetXMLHandler(styles, null, strings, rows, new IsoDays(), false));
                    parser.parse(new InputSource(new ByteArrayInputStream(xml)));
                    rows.end();
                }
            }
        } catch (SheetRows.Stopped stopped) {
            throw new UnreadableException(String.valueOf(stopped.getMessage()));
        } catch (SAXException | ParserConfigurationException damaged) {
            throw new UnreadableException("is damaged (its XML is not well-formed)");
        }
    }

    private static Set<String> hidden(byte[] workbook) throws UnreadableException {
        var hidden = new HashSet<String>();
        var xml = XmlPull.of(workbook);
        while (xml.next("sheet")) {
            if (xml.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden")) {
                hidden.add(xml.attribute("name"));
            }
        }
        return hidden;
    }

    private static byte[] bytes(InputStream part) throws IOException {
        try (part) {
            return part.readAllBytes();
        }
    }

    /// Shows the one format that means «as the reader's country writes a day» so that all countries understand it.
    private static final class IsoDays extends DataFormatter {

        private static final int DAY = 14;

        private IsoDays() {
            super(Locale.US);
        }

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean since1904) {
            return super.formatRawCellContents(value, index, index == DAY ? "yyyy-mm-dd" : format, since1904);
        }
    }
}
