package dev.quoth.corpus.extract.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.Zips;
import dev.quoth.corpus.extract.zip.ZipLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipArchiveTest {

    @Test
    void opensArchivesInArchivesToTheThird() throws Exception {
        var bytes = "deepest".getBytes(StandardCharsets.UTF_8);
        var inner = Zips.bytes(Map.of("e.txt", bytes));
        inner = Zips.bytes(Map.of("d.zip", inner));
        var third = new LinkedHashMap<String, byte[]>();
        third.put("c.zip", inner);
        third.put("c.txt", bytes);
        var second = new LinkedHashMap<String, byte[]>();
        second.put("b.zip", Zips.bytes(third));
        second.put("文件.docx", Zips.docx("", "<w:p/>", Map.of()));
        assertEquals(List.of("b.zip!/c.zip!/d.zip: is an archive inside 3 others", "b.zip!/c.txt", "文件.docx"),
                listed(Zips.bytes(second), ZipLimits.STANDARD));
    }

    @Test
    void refusesFilesWhoseNamesLeadElsewhere() throws Exception {
        var files = new LinkedHashMap<String, String>();
        files.put("../../etc/passwd", "x");
        files.put("/root/.ssh/id", "x");
        files.put("C:\\temp\\a.txt", "x");
        files.put("folder/", "");
        files.put("..", "x");
        var why = ": has a name that leads out of its archive";
        assertEquals(List.of("etc/passwd" + why, "root/.ssh/id" + why, "temp/a.txt" + why, "unnamed" + why),
                listed(Zips.texts(files), ZipLimits.STANDARD));
    }

    @Test
    void readsNamesInTheEncodingOfWhoeverPackedThem() throws Exception {
        assertEquals(List.of("年度報告/第一季營業成果.txt"), listed(named("Big5", "年度報告/第一季營業成果.txt"), ZipLimits.STANDARD));
        assertEquals(List.of("年度报告/第一季营业成果.txt"), listed(named("GB18030", "年度报告/第一季营业成果.txt"), ZipLimits.STANDARD));
        assertEquals(List.of("Überblick.txt"), listed(named("IBM437", "Überblick.txt"), ZipLimits.STANDARD));
    }

    @Test
    void refusesOneFileAndGoesOnWithTheNext() throws Exception {
        var files = new LinkedHashMap<String, String>();
        files.put("bomb.txt", "0".repeat(50_000));
        files.put("good.txt", "x");
        assertEquals(List.of("bomb.txt: unpacks to more than is allowed (it may be a ZIP bomb)", "good.txt"),
                listed(Zips.texts(files), new ZipLimits(10, 40_000, 80_000, 10, 0)));
    }

    @Test
    void saysWhichFilesAreEncrypted() throws Exception {
        var bytes = Zips.texts(Map.of("a.txt", "secret"));
        for (int at = 0; at + 4 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K') {
                // The flag of encryption, in the entry's header and in the directory.
                bytes[at + 6] |= (byte) (bytes[at + 2] == 3 ? 1 : 0);
                bytes[at + 8] |= (byte) (bytes[at + 2] == 1 ? 1 : 0);
            }
        }
        assertEquals(List.of("a.txt: is encrypted; remove its password"), listed(bytes, ZipLimits.STANDARD));
    }

    private static byte[] named(String charset, String name) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, Charset.forName(charset))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write('x');
        }
        return out.toByteArray();
    }

    private static List<String> listed(byte[] bytes, ZipLimits limits) throws UnreadableException {
        var list = new ArrayList<String>();
        try (var archive = ZipArchive.open(bytes, limits)) {
            while (archive.hasNext()) {
                list.add(switch (archive.next()) {
                    case ZipArchive.Entry.Document document -> document.name();
                    case ZipArchive.Entry.Refused(String name, String reason) -> name + ": " + reason;
                });
            }
        }
        return list;
    }
}
