package io.ringfence.idmap.drawing;

import io.ringfence.model.PlainText;

import java.io.Writer;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of an SVG document; names and numbers from anywhere are escaped. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FONT = "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif";

    private final XMLStreamWriter xml;

    Svg(Writer out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    void start(int width, int height) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        attributes(
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "font-family",
                FONT,
                "font-size",
                11);
        line();
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    /** Begins an element; attributes are names and values in turn. */
    void open(String name, Object... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    /** An element with nothing in it. */
    void empty(String name, Object... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
        line();
    }

    /** An element with text in it. */
    void text(String name, String text, Object... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeCharacters(safe(text));
        close();
    }

    /** A rectangle with a tooltip. */
    void rectangle(String tooltip, Object... attributes) throws XMLStreamException {
        open("rect", attributes);
        xml.writeStartElement("title");
        xml.writeCharacters(safe(tooltip));
        xml.writeEndElement();
        close();
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute((String) attributes[i], value(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static String value(Object value) {
        if (value instanceof Double number) {
            String text = String.format(Locale.ROOT, "%.2f", number);
            return text.replaceFirst("\\.?0+$", "");
        }
        return safe(String.valueOf(value));
    }

    /** Without what XML does not allow, and without marks that turn the order of letters. */
    static String safe(String text) {
        return PlainText.of(text);
    }
}
