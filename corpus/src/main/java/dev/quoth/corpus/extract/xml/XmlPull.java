package dev.quoth.corpus.extract.xml;

import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through XML from a stranger, element by element: document types are skipped, no entity is resolved, nothing is
/// fetched, and elements may nest 128 deep. What a caller does not look into is passed over. For one thread.
///
/// ```
/// int depth = xml.depth();
/// while (xml.childOf(depth)) {
///     switch (xml.name()) { … }
/// }
/// ```
public final class XmlPull {

    private static final int DEEPEST = 128;
    /// How many events pass between two looks at whether the thread was interrupted; a power of two.
    private static final int CHECK_EVERY = 1 << 12;

    private final XMLStreamReader in;
    private int depth;
    private int events;

    private XmlPull(XMLStreamReader in) {
        this.in = in;
    }

    /// Returns a walk that stands before the root of `xml`, at depth 0.
    public static XmlPull of(byte[] xml) throws UnreadableException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Java 25 stops at 100 by itself and Java 21 nowhere: ours is the same on both.
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * DEEPEST));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            // Given bytes that are no characters, Java's parser prints them to standard error.
            return new XmlPull(factory.createXMLStreamReader(new StringReader(XmlText.of(xml))));
        } catch (XMLStreamException broken) {
            throw damaged();
        }
    }

    /// Returns how deep the element at hand stands; 1 for the root.
    public int depth() {
        return depth;
    }

    /// Goes to the next child of the element at `parent` and returns true, or to its end and returns false.
    public boolean childOf(int parent) throws UnreadableException {
        boolean more = nodeOf(parent);
        while (more && isText()) {
            more = nodeOf(parent);
        }
        return more;
    }

    /// Like [#childOf], but stops at text as well: then [#isText] is true.
    public boolean nodeOf(int parent) throws UnreadableException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == parent + 1) {
                        return true;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == parent) {
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < parent) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    /// Goes to the next element of that local name anywhere below and returns true, or to the end of the document.
    public boolean next(String localName) throws UnreadableException {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(localName)) {
                return true;
            }
            event = next();
        }
        return false;
    }

    /// Whether the walk stands at text, not at an element.
    public boolean isText() {
        return switch (in.getEventType()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> true;
            default -> false;
        };
    }

    /// Returns the local name of the element at hand.
    public String name() {
        return in.getLocalName();
    }

    /// Returns the text at hand.
    public String text() {
        return in.getText();
    }

    /// Returns the value of an attribute of the element at hand by its local name, whatever its namespace; empty where it
    /// has none.
    public String attribute(String localName) {
        for (int at = 0; at < in.getAttributeCount(); at++) {
            if (in.getAttributeLocalName(at).equals(localName)) {
                return in.getAttributeValue(at);
            }
        }
        return "";
    }

    /// Returns all text in the element at hand and goes to its end.
    public String allText() throws UnreadableException {
        int parent = depth;
        var all = new StringBuilder();
        while (depth >= parent) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                all.append(in.getText());
            }
        }
        return all.toString();
    }

    private int next() throws UnreadableException {
        if ((++events & (CHECK_EVERY - 1)) == 0) {
            Guarded.goOn();
        }
        try {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw new UnreadableException("is nested deeper than " + DEEPEST + " elements");
            }
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            return event;
        } catch (XMLStreamException broken) {
            throw damaged();
        }
    }

    private static UnreadableException damaged() {
        return new UnreadableException("is damaged (its XML is not well-formed)");
    }
}
