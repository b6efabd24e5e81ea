package luoshi.plan.output;

import java.util.Locale;
import luoshi.reading.Bound;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import tools.jackson.core.JsonGenerator;

/** One JSON object a line for each number expression, in the keys of the annotated plans that readers are scored with. */
public final class JsonLines {

    /** The lines; none for a document without a number. */
    public String of(ReadDocument document) {
        Addresses addresses = document.addresses();
        return Json.lines(json -> document.reading().numbers().forEach(number -> write(json, number, addresses)));
    }

    private static void write(JsonGenerator json, NumberExpression number, Addresses addresses) {
        json.writeStartObject();
        json.writeStringProperty("sentence", number.sentence());
        json.writeStringProperty("kind", word(number.kind()));
        json.writeStringProperty("indicator", number.indicator());
        json.writeStringProperty("action", number.action());
        String op = sign(number);
        json.writeStringProperty("op", op);
        Json.number(json, "value", number.value());
        Json.number(json, "value2", op.equals(Bound.RANGE.sign()) ? number.upper() : null);
        json.writeStringProperty("unit", number.unit().symbol());
        Json.wordOrNull(json, "approx", number.hedge());
        Json.wordOrNull(json, "scope", number.scope());
        Json.wordOrNull(json, "deadline", number.deadline());
        json.writeStringProperty("raw", number.raw());
        json.writeNumberProperty("start", addresses.of(number.span().start()));
        json.writeEndObject();
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A name or a background fact promises nothing, so nothing bounds it. */
    private static String sign(NumberExpression number) {
        return switch (number.kind()) {
            case TARGET, PAST -> number.bound().sign();
            case NAME, BACKGROUND -> "none";
        };
    }
}
