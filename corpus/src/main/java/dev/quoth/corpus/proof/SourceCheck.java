package dev.quoth.corpus.proof;

import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.SourceMap.Run;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds stretches of a document's text again in the text of its source, character by character, and names what was
/// repaired between. The source map only says where to look: what does not agree there is missing.
public final class SourceCheck {

    /// How much of the source, beyond so many times what the document has, may explain what stands at its very ends.
    private static final int REACH = 64;
    private static final int FACTOR = 8;
    private static final double MOST = 0.8;

    private final String text;
    private final List<Run> runs;
    private final String source;
    private final NavigableMap<Integer, Run> bySource = new TreeMap<>();

    /// @param source the source's text as it is now
    public SourceCheck(String text, SourceMap map, String source) {
        this.text = text;
        this.runs = map.runs();
        this.source = source;
        runs.forEach(run -> bySource.put(run.source(), run));
    }

    /// Returns whether all of `span` stands in the source, white space aside.
    public Finding find(Span span) {
        var repairs = new ArrayList<Repair>();
        int index = firstRunBehind(span.start());
        for (int at = span.start(); at < span.end(); index++) {
            var before = index == 0 ? null : runs.get(index - 1);
            var run = index == runs.size() ? null : runs.get(index);
            int runStart = run == null ? text.length() : run.text();
            boolean inside = at > span.start() && runStart < span.end();
            var unlike = text.substring(at, Math.min(Math.max(at, runStart), span.end()));
            if ((inside && isAmidBlock(at, runStart)) || !unlike.isBlank()) {
                var gap = gap(before, run);
                var repair = gap.repair(around(gap));
                if (repair.isEmpty()) {
                    return new Finding.Missing(unlike.strip(), gap.source());
                }
                repairs.add(new Repair(repair.get(), at, gap.written(), gap.source()));
            }
            if (run == null || runStart >= span.end()) {
                break;
            }
            if (!source.regionMatches(run.source(), text, run.text(), run.length())) {
                return missing(run, span);
            }
            at = run.textEnd();
        }
        return new Finding.Found(repairs);
    }

    /// Blocks are parted by line breaks, and what stood between two of them is no repair of either.
    private boolean isAmidBlock(int from, int to) {
        return from >= to || text.substring(from, to).indexOf('\n') < 0;
    }

    private Finding missing(Run run, Span span) {
        int from = Math.max(run.text(), span.start());
        int to = Math.min(run.textEnd(), span.end());
        return new Finding.Missing(text.substring(from, to), there(run.source(), run.sourceEnd()));
    }

    /// At either end of the document it is not known how much of the source belongs to the gap; as between blocks, a line
    /// break in what is written says so.
    private Gap gap(@Nullable Run before, @Nullable Run after) {
        int from = before == null ? 0 : before.textEnd();
        int to = after == null ? text.length() : after.text();
        int reach = REACH + FACTOR * (to - from);
        int sourceFrom = before != null ? before.sourceEnd() : after == null ? 0 : Math.max(0, after.source() - reach);
        int sourceTo = after != null ? after.source() : sourceFrom + reach;
        var written = (before == null ? "\n" : "") + text.substring(from, to) + (after == null ? "\n" : "");
        return new Gap(from, written, there(sourceFrom, sourceTo),
                sourceTo < sourceFrom || isToldElsewhere(sourceFrom, sourceTo));
    }

    /// Whether most of what stands in a stretch of the source is in the document too, as the lines of the column beside
    /// are.
    private boolean isToldElsewhere(int from, int to) {
        int told = 0;
        int all = 0;
        for (int at = from; at < Math.min(to, source.length()); at++) {
            if (Character.isLetterOrDigit(source.charAt(at))) {
                all++;
                var run = bySource.floorEntry(at);
                told += run != null && run.getValue().sourceEnd() > at ? 1 : 0;
            }
        }
        return all > 0 && told > MOST * all;
    }

    private String around(Gap gap) {
        int reach = gap.source().length();
        return text.substring(Math.max(0, gap.at() - reach), Math.min(text.length(), gap.at() + reach));
    }

    private String there(int from, int to) {
        int end = Math.min(to, source.length());
        return from < end ? source.substring(from, end) : "";
    }

    /// Returns the index of the first run that ends behind `at`.
    private int firstRunBehind(int at) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).textEnd() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
