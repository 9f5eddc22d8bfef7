package dev.quoth.corpus.extract.pdf;

import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Whether a font is a heavy one, by what it says of itself and else by its name.
final class Heaviness {

    private static final int SEMI_BOLD = 600;
    private static final Pattern NAME = Pattern
            .compile("(?i)bold|black|heavy|demi|SimHei|STHeiti|DFKai.*Hei|-(?:W[7-9]|B)$|CMBX|黑");

    private Heaviness() {}

    static boolean isHeavy(PDFont font) {
        var descriptor = font.getFontDescriptor();
        if (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= SEMI_BOLD)) {
            return true;
        }
        var name = font.getName();
        return name != null && NAME.matcher(name).find();
    }
}
