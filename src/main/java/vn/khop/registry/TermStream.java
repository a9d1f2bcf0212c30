package vn.khop.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Gives Lucene ready-made terms without an analyzer. Mutable, used again for each document. */
final class TermStream extends TokenStream {

    private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
    private final List<BytesRef> terms = new ArrayList<>();
    private int at;

    /** Empties the stream for the next document. */
    void clear() {
        terms.clear();
    }

    void add(BytesRef term) {
        terms.add(term);
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        if (at == terms.size()) {
            return false;
        }
        clearAttributes();
        attribute.setBytesRef(terms.get(at++));
        return true;
    }
}
