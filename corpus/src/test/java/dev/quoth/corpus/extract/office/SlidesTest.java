package dev.quoth.corpus.extract.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.extract.Shown;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

class SlidesTest {

    @Test
    void readsTheTitleThenTheRestByPlaceThenTheNotes() throws Exception {
        try (var show = new XMLSlideShow(); var out = new ByteArrayOutputStream()) {
            var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
            var slide = show.createSlide(layout);
            box(slide.createTextBox(), 400, 200, "右欄");
            box(slide.createTextBox(), 20, 205, "左欄");
            var group = slide.createGroup();
            group.setAnchor(new Rectangle2D.Double(20, 400, 300, 100));
            box(group.createTextBox(), 20, 400, "群組");
            title(slide, "營運概況");
            var table = slide.createTable(3, 2);
            table.setAnchor(new Rectangle2D.Double(20, 300, 300, 60));
            String[][] cells = {{"季別", "營收"}, {"第一季", "1,200"}, {"第二季", "1,350"}};
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 2; column++) {
                    table.getCell(row, column).setText(cells[row][column]);
                }
            }
            for (var shape : show.getNotesSlide(slide).getShapes()) {
                if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY) {
                    text.setText("說明：匯率影響。");
                }
            }
            var hidden = show.createSlide(layout);
            title(hidden, "備用");
            hidden.setHidden(true);
            title(show.createSlide(layout), "Outlook");
            show.write(out);

            var extract = new OfficeExtractor().extract("a.pptx", out.toByteArray());
            assertEquals("""
                         HEADING1 營運概況
                         PARAGRAPH 左欄
                         PARAGRAPH 右欄
                         TABLE_ROW 第一季 | 1,200 (季別, 營收)
                         TABLE_ROW 第二季 | 1,350 (季別, 營收)
                         PARAGRAPH 群組
                         PARAGRAPH 說明：匯率影響。
                         HEADING1 Outlook""", Shown.of(extract));
            assertEquals(List.of("SLIDE 1 at 0", "SLIDE 3 at " + extract.text().indexOf("Outlook")),
                    Shown.parts(extract));
        }
    }

    private static void title(XSLFSlide slide, String words) {
        ((XSLFTextShape) slide.getPlaceholder(Placeholder.TITLE)).setText(words);
    }

    private static void box(XSLFTextShape shape, double x, double y, String words) {
        shape.setAnchor(new Rectangle2D.Double(x, y, 200, 40));
        shape.setText(words);
    }
}
