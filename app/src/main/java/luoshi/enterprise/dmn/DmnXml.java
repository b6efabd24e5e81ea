package luoshi.enterprise.dmn;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import luoshi.enterprise.criteria.Fact;

/** Writes the elements of a DMN 1.5 document in the order that its schema asks for. */
final class DmnXml {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20230324/MODEL/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20230324/FEEL/";

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    DmnXml() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What every decision has. */
    record Named(String name, String label, String description, String type) {}

    /** A line of a table: its cells, what comes out, and what is to be said of it. */
    record Row(List<String> cells, String output, String note) {}

    /** A column of a table that is asked. */
    record Column(String expression, String type) {}

    void begin(String id, String name, String namespace, String description) {
        start("definitions", "xmlns", MODEL, "id", id, "name", name, "namespace", namespace, "expressionLanguage", FEEL, "typeLanguage", FEEL);
        text("description", description);
    }

    /** The type of a list, from the columns of its rows. */
    void listType(Fact list) {
        start("itemDefinition", "id", type(list), "name", type(list), "label", list.zh(), "isCollection", "true");
        for (Fact column : list.columns()) {
            start("itemComponent", "id", type(list) + "_" + Feel.name(column.key()), "name", Feel.name(column.key()), "label", column.zh());
            text("typeRef", type(column));
            end();
        }
        end();
    }

    static String type(Fact fact) {
        return switch (fact.kind()) {
            case NUMBER -> "number";
            case ANSWER -> "boolean";
            case CHOICE -> "string";
            case DAY -> "date";
            case LIST -> "rows_" + Feel.name(fact.key());
        };
    }

    void input(String name, String label, String type) {
        start("inputData", "id", "input_" + name, "name", name, "label", label);
        empty("variable", "id", "variable_" + name, "name", name, "typeRef", type);
        end();
    }

    /** A decision by one expression. */
    void decision(Named named, Collection<String> inputs, Collection<String> decisions, String expression) {
        open(named, inputs, decisions);
        start("literalExpression", "id", named.name() + "_expression");
        text("text", expression);
        end();
        end();
    }

    /** A decision by a table, of which the first line that fits decides. */
    void decision(Named named, Collection<String> inputs, List<Column> columns, List<Row> rows) {
        open(named, inputs, List.of());
        start("decisionTable", "id", named.name() + "_table", "hitPolicy", "FIRST");
        for (int i = 0; i < columns.size(); i++) {
            start("input", "id", named.name() + "_input_" + i);
            start("inputExpression", "id", named.name() + "_asked_" + i, "typeRef", columns.get(i).type());
            text("text", columns.get(i).expression());
            end();
            end();
        }
        empty("output", "id", named.name() + "_output", "typeRef", named.type());
        empty("annotation", "name", "说明 note");
        for (int i = 0; i < rows.size(); i++) {
            row(named.name() + "_rule_" + i, rows.get(i));
        }
        end();
        end();
    }

    private void row(String id, Row row) {
        start("rule", "id", id);
        for (int i = 0; i < row.cells().size(); i++) {
            start("inputEntry", "id", id + "_cell_" + i);
            text("text", row.cells().get(i));
            end();
        }
        start("outputEntry", "id", id + "_output");
        text("text", row.output());
        end();
        start("annotationEntry");
        text("text", row.note());
        end();
        end();
    }

    private void open(Named named, Collection<String> inputs, Collection<String> decisions) {
        start("decision", "id", named.name(), "name", named.name(), "label", named.label());
        text("description", named.description());
        empty("variable", "id", "variable_" + named.name(), "name", named.name(), "typeRef", named.type());
        inputs.forEach(input -> required(named.name() + "_from_" + input, "requiredInput", "#input_" + input));
        decisions.forEach(decision -> required(named.name() + "_from_" + decision, "requiredDecision", "#" + decision));
    }

    private void required(String id, String kind, String href) {
        start("informationRequirement", "id", id);
        empty(kind, "href", href);
        end();
    }

    String finish() {
        end();
        return written.append('\n').toString();
    }

    private void start(String name, String... attributes) {
        write(() -> {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
        });
        depth++;
    }

    private void empty(String name, String... attributes) {
        write(() -> {
            line();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void text(String name, String text) {
        write(() -> {
            line();
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        });
    }

    private void end() {
        depth--;
        write(() -> {
            line();
            xml.writeEndElement();
        });
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("xmlns")) {
                xml.writeDefaultNamespace(attributes[i + 1]);
            } else {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
