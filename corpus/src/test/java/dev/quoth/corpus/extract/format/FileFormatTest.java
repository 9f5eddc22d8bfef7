package dev.quoth.corpus.extract.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.extract.Zips;
import dev.quoth.corpus.extract.format.FileFormat.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a.pdf|%PDF-1.7 x|PDF", "a.docx|%PDF-1.7 x|PDF", "a.pdf|<!doctype html><p>%PDF-1.4|TEXT",
            "a.csv|a,b|CSV", "a.TSV|a b|CSV", "a.csv|<html>|TEXT", "a.txt|a,b|TEXT", "a|Plain words.|TEXT",
            "a.eml|Subject: x|EMAIL", "a.eml|no header here|TEXT", "a.md|Title: x|TEXT", "a.html|x|TEXT"})
    void goesByTheBytesAndThenByTheName(String name, String content, Kind kind) {
        assertEquals(new FileFormat.Known(kind), FileFormat.of(name, bytes(content)));
    }

    @Test
    void knowsAMessageWithoutItsEnding() {
        assertEquals(new FileFormat.Known(Kind.EMAIL), FileFormat.of("1,S=2",
                bytes("Return-Path: <a@b>\nReceived: from x\n by y\nFrom: a@b\nSubject: z\n\nbody")));
    }

    @Test
    void tellsFormatsThatAreZipFilesByTheirParts() {
        assertEquals(new FileFormat.Known(Kind.DOCX), FileFormat.of("a.zip", Zips.docx("", "", Map.of())));
        assertEquals(new FileFormat.Known(Kind.ODF), FileFormat.of("a.txt", Zips.odf("", "", "")));
        assertEquals(new FileFormat.Known(Kind.EPUB), FileFormat.of("a", Zips.epub("", "", Map.of())));
        assertEquals(new FileFormat.Known(Kind.ZIP), FileFormat.of("a.docx", Zips.texts(Map.of("a.txt", "x"))));
        assertEquals(new FileFormat.Refused("is a binary Excel file (.xlsb); save it as .xlsx"),
                FileFormat.of("a.xlsx", Zips.texts(Map.of("xl/workbook.bin", "x"))));
    }

    @Test
    void saysWhatOldAndEncryptedOfficeFilesAre() throws Exception {
        assertEquals(new FileFormat.Refused("is encrypted; remove its password"),
                FileFormat.of("a.docx", ole2("EncryptedPackage")));
        assertEquals(new FileFormat.Refused("is an old Word file (.doc); save it as .docx"),
                FileFormat.of("a.doc", ole2("WordDocument")));
        assertEquals(new FileFormat.Refused("is an old Excel file (.xls); save it as .xlsx"),
                FileFormat.of("a.csv", ole2("Workbook")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"89504E470D0A1A0A|is a picture (PNG)", "FFD8FFE0|is a picture (JPEG)",
            "1F8B0800|is packed as gzip; unpack it or make it a ZIP archive", "7F454C46|is a program",
            "53514C69746520666F726D6174203300|is a database (SQLite)", "504B0304FF|is damaged (IOException)"})
    void saysWhatIsNotRead(String hex, String reason) {
        assertEquals(new FileFormat.Refused(reason),
                FileFormat.of("a.txt", HexFormat.of().parseHex(hex)));
    }

    private static byte[] ole2(String stream) throws Exception {
        try (var files = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            files.getRoot().createDocument(stream, new ByteArrayInputStream(new byte[5000]));
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
