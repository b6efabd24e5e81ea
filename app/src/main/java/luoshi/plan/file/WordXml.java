package luoshi.plan.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A forward walk through one XML part: no DTD, no entities from outside, no nesting without end. */
final class WordXml {

    private static final int DEPTH_LIMIT = 500;

    private final WordPackage.Bounded in;
    private final XMLStreamReader reader;
    private int depth;
    private boolean start;

    WordXml(WordPackage.Bounded in) throws IOException {
        this.in = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(decoded(in));
        } catch (XMLStreamException e) {
            throw plain(e);
        }
    }

    /** Office Open XML is UTF-8 or UTF-16. Left to decode it itself, the parser prints a broken byte on stderr before it throws. */
    private static Reader decoded(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        boolean wide = start.length > 1 && (start[0] & 0xff) >= 0xfe;
        if (start.length == 3 && (start[0] & 0xff) == 0xef) {
            in.skipNBytes(3);
        }
        return new InputStreamReader(in, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    /** Moves to the next start tag, end tag or text; false at the end. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                in.passTag();
                start = event == XMLStreamConstants.START_ELEMENT;
                if (start && ++depth > DEPTH_LIMIT) {
                    throw new IOException("XML nested deeper than " + DEPTH_LIMIT);
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (start || event == XMLStreamConstants.END_ELEMENT || reader.isCharacters()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw plain(e);
        }
    }

    boolean isStart() {
        return start;
    }

    boolean isText() {
        return reader.isCharacters();
    }

    /** The tag's name with its usual prefix, whichever prefix the producer chose; names of other vocabularies go bare. */
    String name() {
        String space = reader.getNamespaceURI();
        if (space == null) {
            return reader.getLocalName();
        }
        String prefix = space.contains("/wordprocessingml/") ? "w:" : space.endsWith("/math") ? "m:" : "";
        return prefix + reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** The attribute, or empty when it is not given. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    String val() {
        return attribute("val");
    }

    int number(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attribute(attribute));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** An on-off property: on unless it says otherwise. */
    boolean isOn() {
        return !val().matches("0|false|off|none");
    }

    /** Passes over everything inside the start tag just met. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // the contents are of no interest
        }
    }

    private static IOException plain(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }
}
