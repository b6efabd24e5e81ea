package luoshi.matter.slip;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes WordprocessingML as it goes, so that a thousand slips need no more memory than one. */
final class WordXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XMLStreamWriter xml;
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins a part; {@link #end} ends it and leaves the stream open. */
    WordXml(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private WordXml step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    /** Opens an element with its attributes, each a name and a value. */
    WordXml open(String name, String... attributes) {
        open.push(name);
        return step(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** An element without content. */
    WordXml leaf(String name, String... attributes) {
        return step(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }

    WordXml text(String text) {
        return step(() -> xml.writeCharacters(text));
    }

    /** @param name of the element that is open, so that the code can be read and is refused where it is wrong */
    WordXml close(String name) {
        if (!open.pop().equals(name)) {
            throw new IllegalStateException("not open: " + name);
        }
        return step(xml::writeEndElement);
    }

    void end() {
        step(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }
}
