package dev.quoth.retrieval.index;

import dev.quoth.corpus.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Cuts folded text into terms: Han characters one by one or in overlapping pairs, other words as Porter stems. Without
/// stop words, which BM25 weighs down by itself.
final class PassageAnalyzer extends Analyzer {

    private static final PassageAnalyzer PAIRS = new PassageAnalyzer(true);
    private static final PassageAnalyzer CHARACTERS = new PassageAnalyzer(false);

    private final boolean pairs;

    private PassageAnalyzer(boolean pairs) {
        this.pairs = pairs;
    }

    static PassageAnalyzer ofCharacters() {
        return CHARACTERS;
    }

    static PassageAnalyzer ofPairs() {
        return PAIRS;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream terms = new EnglishPossessiveFilter(words);
        if (pairs) {
            terms = new CJKBigramFilter(terms);
        }
        return new TokenStreamComponents(words, new PorterStemFilter(terms));
    }

    /// Returns the terms of `text`, folded, in order: Han characters in pairs.
    static List<String> pairs(String text) {
        return PAIRS.terms(text);
    }

    /// Returns the terms of `text`, folded, in order: Han characters one by one.
    static List<String> characters(String text) {
        return CHARACTERS.terms(text);
    }

    private List<String> terms(String text) {
        var terms = new ArrayList<String>();
        try (var stream = tokenStream("", Folding.fold(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new IndexException("analysing a text of " + text.length() + " characters", e);
        }
        return terms;
    }
}
