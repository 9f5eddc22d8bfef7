package dev.quoth.corpus.extract.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/// How the file names its pages, such as `xii`; by their numbers from 1 where it does not.
final class PageLabels {

    private final String[] labels;

    PageLabels(PDDocument document) {
        labels = labels(document);
    }

    String of(int page) {
        boolean named = page < labels.length && labels[page] != null && !labels[page].isBlank();
        return named ? labels[page].strip() : Integer.toString(page + 1);
    }

    private static String[] labels(PDDocument document) {
        try {
            var given = document.getDocumentCatalog().getPageLabels();
            return given == null ? new String[0] : given.getLabelsByPageIndices();
        } catch (IOException | RuntimeException broken) {
            return new String[0];
        }
    }
}
