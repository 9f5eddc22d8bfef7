package dev.quoth.corpus.extract.office;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFShape;

/// The order in which people read the shapes of a slide: row by row from the top, each from the left.
final class ReadingOrder {

    private record Placed(XSLFShape shape, Rectangle2D place) {}

    private ReadingOrder() {}

    static List<XSLFShape> of(List<XSLFShape> shapes) {
        var left = new ArrayList<Placed>();
        for (var shape : shapes) {
            var place = shape.getAnchor();
            left.add(new Placed(shape, place == null ? new Rectangle2D.Double() : place));
        }
        left.sort(Comparator.comparingDouble(placed -> placed.place().getY()));
        var ordered = new ArrayList<XSLFShape>();
        var row = new ArrayList<Placed>();
        for (var placed : left) {
            if (!row.isEmpty() && !isBeside(row.getFirst().place(), placed.place())) {
                flush(row, ordered);
            }
            row.add(placed);
        }
        flush(row, ordered);
        return ordered;
    }

    /// Whether the lower shape begins in the upper half of the other: then they stand side by side.
    private static boolean isBeside(Rectangle2D upper, Rectangle2D lower) {
        return lower.getY() <= upper.getY() + Math.min(upper.getHeight(), lower.getHeight()) / 2;
    }

    private static void flush(List<Placed> row, List<XSLFShape> ordered) {
        row.sort(Comparator.comparingDouble(placed -> placed.place().getX()));
        row.forEach(placed -> ordered.add(placed.shape()));
        row.clear();
    }
}
