package luoshi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import luoshi.reading.Bound;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.Reading;
import tools.jackson.databind.JsonNode;

/**
 * One number expression as a score sees it: annotated by a person, or read by the reader.
 *
 * @param start where {@code raw} begins, in Unicode characters
 * @param raw the characters annotated
 * @param kind what the number is there for
 * @param op sign of its bound, {@code none} for names and background
 * @param value the number, null where there is none
 * @param value2 the upper end of a range, else null
 * @param unit the unit, empty if none
 * @param indicator what is measured
 * @param sentence the clause it stands in, for listings
 */
record Annotation(
        int start, String raw, Kind kind, String op, Double value, Double value2, String unit, String indicator, String sentence) {

    private static final String NO_OP = "none";

    /** One line of an annotation file. */
    static Annotation of(JsonNode line) {
        return new Annotation(
                line.required("start").intValue(),
                line.required("raw").stringValue(),
                Kind.valueOf(line.required("kind").stringValue().toUpperCase(Locale.ROOT)),
                line.path("op").asString(NO_OP),
                number(line.path("value")),
                number(line.path("value2")),
                line.path("unit").asString(""),
                line.path("indicator").asString(""),
                line.path("sentence").asString(""));
    }

    /** What the reader found in a text, in order of the text. */
    static List<Annotation> of(Reading reading) {
        List<Annotation> all = new ArrayList<>();
        int chars = 0;
        int address = 0;
        for (NumberExpression number : reading.numbers()) {
            int start = number.span().start();
            // stepping on from the number before keeps the whole list linear in the text
            address = start >= chars ? address + reading.rawText().codePointCount(chars, start) : reading.address(start);
            chars = start;
            all.add(of(number, address));
        }
        return all;
    }

    private static Annotation of(NumberExpression number, int address) {
        boolean scored = number.kind() == Kind.TARGET || number.kind() == Kind.PAST;
        boolean range = number.bound() == Bound.RANGE && number.upper() != null;
        return new Annotation(
                address,
                number.raw(),
                number.kind(),
                scored ? number.bound().sign() : NO_OP,
                number.value() == null ? null : number.value().doubleValue(),
                range ? number.upper().doubleValue() : null,
                number.unit().symbol(),
                number.indicator(),
                number.sentence());
    }

    private static Double number(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : null;
    }

    /** One past the last character. */
    int end() {
        return start + raw.codePointCount(0, raw.length());
    }

    /** Whether the two share a character. */
    boolean overlaps(Annotation other) {
        return start < other.end() && other.start < end();
    }
}
