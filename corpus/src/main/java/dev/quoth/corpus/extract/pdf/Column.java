package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.BlockKind;
import java.util.ArrayList;
import java.util.List;

/// Cuts the lines of one column into blocks: by the space between them, by indents, by their fonts and by what they begin
/// with.
final class Column {

    private static final float SAME_SIZE = 1.12f;
    private static final float INDENT = 0.8f;
    private static final float MORE_SPACE = 1.25f;
    private static final float WIDEST_PITCH = 2.4f;

    private final List<Line> lines;
    private final float right;
    private final float left;
    private final float pitch;
    private final List<TextBlock> blocks = new ArrayList<>();

    private Column(List<Line> lines) {
        this.lines = lines;
        var starts = lines.stream().map(Line::x0).sorted().toList();
        right = right();
        left = starts.get((starts.size() - 1) / 10);
        pitch = pitch();
    }

    static List<TextBlock> blocks(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var column = new Column(lines);
        column.cut();
        return column.blocks;
    }

    /// Where most of the full lines end; what sticks out, such as a note in the margin, does not count.
    private float right() {
        var ends = lines.stream().map(Line::x1).sorted().toList();
        float far = ends.get((ends.size() - 1) * 9 / 10);
        float common = far;
        long most = Math.max(2, ends.size() / 5);
        for (float end : ends) {
            long near = ends.stream().filter(other -> Math.abs(other - end) < 2).count();
            if (near >= most) {
                most = near;
                common = end;
            }
        }
        return Math.max(common, ends.get(ends.size() / 2));
    }

    private float pitch() {
        var steps = new ArrayList<Float>();
        for (int at = 1; at < lines.size(); at++) {
            float step = lines.get(at).y() - lines.get(at - 1).y();
            if (isSameSize(lines.get(at), lines.get(at - 1)) && step < WIDEST_PITCH * lines.get(at).size()) {
                steps.add(step / lines.get(at).size());
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? 1.4f : steps.get((steps.size() - 1) / 2);
    }

    private void cut() {
        for (int first = 0; first < lines.size();) {
            var table = Table.at(lines, first);
            if (table.isPresent()) {
                blocks.addAll(table.get().rows());
                first += table.get().lines();
                continue;
            }
            int next = first + 1;
            while (next < lines.size() && !isBorder(first, next)
                    && (lines.get(next).cells().size() == 1 || Table.at(lines, next).isEmpty())) {
                next++;
            }
            blocks.add(block(lines.subList(first, next)));
            first = next;
        }
    }

    private TextBlock block(List<Line> own) {
        var texts = own.stream().map(Line::text).toList();
        var last = own.getLast();
        var first = own.getFirst();
        boolean bold = own.stream().allMatch(Line::bold);
        boolean indented = first.x0() > left + INDENT * first.size();
        var style = new TextBlock.Style(first.size(), bold, indented,
                right - last.x1() > Math.max(2 * last.size(), 0.12f * (right - left)), right - left);
        var kind = Signs.leads(texts.getLast())
                ? BlockKind.REFERENCE
                : Signs.isCaption(texts.getFirst())
                        ? BlockKind.CAPTION
                        : Signs.isItem(texts.getFirst()) ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
        return new TextBlock(kind, texts, List.of(), style);
    }

    /// Whether a block ends above the line `at`, when it began with the line `first`.
    private boolean isBorder(int first, int at) {
        var begin = lines.get(first);
        var before = lines.get(at - 1);
        var line = lines.get(at);
        boolean entries = Signs.leads(line.text())
                && Character.isDigit(before.text().charAt(before.text().length() - 1));
        if (Signs.leads(before.text()) || entries) {
            return true;
        }
        float em = line.size();
        float step = (line.y() - before.y()) / em;
        float usual = at - first > 1 ? (before.y() - begin.y()) / (at - 1 - first) / em : pitch;
        boolean full = right - before.x1() < 1.5f * em;
        if (!isSameSize(before, line) || step > MORE_SPACE * Math.min(usual, WIDEST_PITCH) + 0.1f) {
            return true;
        }
        if (line.bold() != before.bold() && (!full || Signs.isOver(before.text()) || before.bold())) {
            return true;
        }
        if (Signs.isCaption(line.text()) && (Signs.isOver(before.text()) || !full)) {
            return true;
        }
        if (Signs.isItem(line.text()) && beginsItem(begin, before, line, full)) {
            return true;
        }
        if (Math.abs(line.centre() - before.centre()) < 0.5f * em && line.x0() > left + INDENT * em
                && before.x0() > left + INDENT * em) {
            return false;
        }
        return isIndentBorder(first, at) || stopsShort(before, line);
    }

    private static boolean beginsItem(Line begin, Line before, Line line, boolean full) {
        boolean again = Signs.isItem(begin.text()) && Math.abs(line.x0() - begin.x0()) < 0.5f * line.size();
        return Signs.isBullet(line.text()) || again || !full || Signs.isOver(before.text())
                || Signs.announces(before.text());
    }

    private boolean isIndentBorder(int first, int at) {
        var begin = lines.get(first);
        var before = lines.get(at - 1);
        var line = lines.get(at);
        float indent = INDENT * line.size();
        if (Signs.isItem(begin.text()) && line.x0() < begin.x0() - indent / 3) {
            return true;
        }
        if (line.x0() > before.x0() + indent) {
            boolean item = at - 1 == first && Signs.isItem(begin.text());
            boolean hanging = at - 1 == first && at + 1 < lines.size()
                    && Math.abs(lines.get(at + 1).x0() - line.x0()) < indent && !Signs.isOver(before.text());
            boolean unfinished = right - before.x1() < 1.5f * line.size() && !Signs.isOver(before.text());
            return !item && !hanging && !unfinished;
        }
        if (line.x0() < before.x0() - indent) {
            boolean hung = at - first > 1 && before.x0() > begin.x0() + indent;
            boolean item = Signs.isItem(begin.text());
            return hung || (item && line.x0() < begin.x0() + indent / 2 && Signs.isOver(before.text()))
                    || (at - first > 1 && Signs.isOver(before.text()));
        }
        return false;
    }

    /// Whether the next line's first word had had room on the line before.
    private boolean stopsShort(Line before, Line line) {
        boolean inset = before.x0() > left + INDENT * line.size() && !Signs.isOver(before.text())
                && Math.abs(before.x0() - line.x0()) < line.size() / 2 && before.x1() - before.x0() > 15 * line.size();
        float room = (inset ? insetRight(before) : right) - before.x1();
        if (room < line.firstWord() + line.size()) {
            return false;
        }
        boolean narrowed = Math.abs(before.x1() - line.x1()) < 0.6f * line.size()
                && Math.abs(before.x0() - line.x0()) < 0.6f * line.size() && line.x1() - line.x0() > 12 * line.size();
        boolean insideSentence = Character.isLowerCase(line.text().charAt(0)) && !Signs.isOver(before.text());
        boolean hyphen = before.text().endsWith("-") && before.text().length() > 1;
        return !narrowed && !insideSentence && !hyphen;
    }

    /// Where the lines end that begin where `line` does.
    private float insetRight(Line line) {
        return (float) lines.stream().filter(other -> Math.abs(other.x0() - line.x0()) < line.size() / 2)
                .mapToDouble(Line::x1).max().orElse(right);
    }

    private static boolean isSameSize(Line one, Line other) {
        return one.size() < SAME_SIZE * other.size() && other.size() < SAME_SIZE * one.size();
    }
}
