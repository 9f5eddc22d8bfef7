package dev.quoth.corpus.source.listing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Tells listings by the name of their root element.
final class Listings {
    /// As large as the protocol of site maps allows.
    private static final int MOST_BYTES = 50 << 20;
    /// A feed becomes a tree of objects, many times its size.
    private static final int MOST_FEED_BYTES = 10 << 20;
    /// Where the root element must begin.
    private static final int HEAD = 1 << 16;

    private Listings() {}

    static Optional<Listing> read(byte[] content, String address) {
        try {
            var plain = trimmed(isPacked(content) ? unpacked(content) : content);
            if (plain.length > MOST_BYTES) {
                return Optional.empty();
            }
            return switch (root(plain)) {
                case "rss", "feed", "RDF" -> Optional.of(plain.length > MOST_FEED_BYTES
                        ? new Listing.Broken("is a feed of more than " + (MOST_FEED_BYTES >> 20) + " MB")
                        : Feeds.read(plain));
                case "urlset", "sitemapindex" -> Optional.of(SiteMaps.read(plain, address));
                default -> Optional.empty();
            };
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPacked(byte[] content) {
        return content.length > 2 && content[0] == 0x1F && content[1] == (byte) 0x8B;
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(content))) {
            // What is packed and no listing may be of any size: its beginning shows it.
            byte[] head = unpacked.readNBytes(HEAD);
            if (root(trimmed(head)).isEmpty()) {
                return head;
            }
            byte[] rest = unpacked.readNBytes(MOST_BYTES + 1 - head.length);
            byte[] whole = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, whole, head.length, rest.length);
            return whole;
        }
    }

    /// Without the white space that some put before the XML declaration, where it may not stand.
    private static byte[] trimmed(byte[] content) {
        int start = 0;
        while (start < content.length && content[start] > 0 && content[start] <= ' ') {
            start++;
        }
        return start == 0 ? content : Arrays.copyOfRange(content, start, content.length);
    }

    /// Returns the local name of the root element; empty where `content` is no XML.
    private static String root(byte[] content) {
        try {
            var reader = safeReader(new ByteArrayInputStream(content, 0, Math.min(content.length, HEAD)));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return reader.getLocalName();
                }
            }
            return "";
        } catch (XMLStreamException | RuntimeException e) {
            return "";
        }
    }

    /// Returns what reads XML and neither document types nor entities.
    static XMLStreamReader safeReader(ByteArrayInputStream content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Entities of HTML, such as &nbsp;, stand in many feeds undeclared.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(content);
    }
}
