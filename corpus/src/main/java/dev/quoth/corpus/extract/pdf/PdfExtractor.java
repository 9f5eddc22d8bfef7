package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extractor;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Reads PDF files: pages with their labels, and text in reading order by where it stands on the page. Of a file of more
/// than 5,000 pages or 20 million characters it reads the first ones. An interrupt of the thread ends the reading with
/// «took too long». Pictures are not looked at.
public final class PdfExtractor implements Extractor {

    private static final int MOST_PAGES = 5_000;
    /// A page of a scan may have a stamp or a number in letters.
    private static final int FEW_GLYPHS = 200;
    /// The share of characters that say nothing beyond which a file says nothing.
    private static final double MOST_GARBAGE = 0.3;

    /// Returns an extractor without state. PDFBox's choice of fonts, which is one for the whole program, is replaced.
    public PdfExtractor() {
        FontMappers.set(new PlainFonts());
    }

    @Override
    public Extract extract(String name, byte[] bytes) throws UnreadableException {
        StreamBounds.check(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw unreadable("is encrypted; remove its password", e);
        } catch (NoClassDefFoundError e) {
            throw unreadable("is encrypted with a certificate; remove its encryption", e);
        } catch (StoppedException e) {
            throw stopped();
        } catch (IOException | RuntimeException e) {
            throw unreadable("is broken or no PDF", e);
        } catch (StackOverflowError e) {
            throw unreadable("is nested too deep", e);
        } catch (OutOfMemoryError e) {
            throw unreadable("needs more memory than there is", e);
        }
    }

    private static Extract read(PDDocument document) throws UnreadableException {
        var labels = new PageLabels(document);
        var collector = new GlyphCollector();
        var pages = new ArrayList<Page>();
        int characters = 0;
        int number = 0;
        boolean pictures = false;
        for (var page : document.getPages()) {
            if (Thread.currentThread().isInterrupted()) {
                throw stopped();
            }
            if (number == MOST_PAGES || characters > StructuredText.MOST_CHARACTERS) {
                break;
            }
            var glyphs = collector.collect(page);
            pages.addAll(pages(glyphs, labels.of(number)));
            characters += glyphs.size();
            pictures |= glyphs.size() < FEW_GLYPHS && hasPicture(page);
            number++;
        }
        refuseGarbage(pages);
        var story = Story.of(pages);
        if (story.pieces().isEmpty()) {
            if (pictures) {
                throw new UnreadableException(
                        "has only pictures of text (" + number + (number == 1 ? " page" : " pages")
                                + "); run text recognition (OCR) on it first");
            }
            story = Story.ofAll(pages);
        }
        if (story.pieces().isEmpty()) {
            throw new UnreadableException("has no text");
        }
        return new Extract.Structured(PdfMetadata.of(document), story.text(), story.parts(), story.pieces());
    }

    private static List<Page> pages(PageGlyphs glyphs, String label) {
        var sheets = new ArrayList<Page>();
        for (var sheet : glyphs.sheets()) {
            sheets.add(new Page(label, sheets.isEmpty(), Fragments.of(sheet.glyphs()), sheet.height()));
        }
        return sheets.isEmpty() ? List.of(new Page(label, true, List.of(), 0)) : sheets;
    }

    private static void refuseGarbage(List<Page> pages) throws UnreadableException {
        long all = 0;
        long garbage = 0;
        for (var page : pages) {
            for (var fragment : page.fragments()) {
                all += fragment.text().length();
                garbage += fragment.text().chars().filter(PdfExtractor::isGarbage).count();
            }
        }
        if (garbage > MOST_GARBAGE * all) {
            throw new UnreadableException("its fonts don't say which characters they draw");
        }
    }

    private static boolean isGarbage(int c) {
        return c == 0xFFFD || (c >= 0xE000 && c < 0xF900) || Character.isISOControl(c);
    }

    private static boolean hasPicture(PDPage page) {
        var resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableException unreadable(String reason, Throwable cause) {
        var exception = new UnreadableException(reason);
        exception.initCause(cause);
        return exception;
    }

    private static UnreadableException stopped() {
        Thread.interrupted();
        return new UnreadableException("took too long");
    }
}
