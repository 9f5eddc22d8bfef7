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

    private final boolean pairs;

    private PassageAnalyzer(boolean pairs) {
        this.pairs = pairs;
    }

    static PassageAnalyzer ofCharacters() {
        return new PassageAnalyzer(false);
    }

    static PassageAnalyzer ofPairs() {
        return new PassageAnalyzer(true);
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

    /// Returns the terms of `text`, which is folded first, in order.
    List<String> terms(String text) {
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
