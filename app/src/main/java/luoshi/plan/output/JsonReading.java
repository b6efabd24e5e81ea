package luoshi.plan.output;

import static luoshi.plan.output.Json.wordOrNull;

import java.util.Locale;
import java.util.function.Consumer;
import luoshi.reading.Copy;
import luoshi.reading.Finding;
import luoshi.reading.NumberExpression;
import luoshi.reading.ResponsibleUnit;
import luoshi.reading.Place;
import luoshi.reading.Span;
import luoshi.reading.Task;
import tools.jackson.core.JsonGenerator;

/** The whole reading as one JSON object; its keys are told in docs/reading-json.md. */
public final class JsonReading {

    /** The object, indented. */
    public String of(ReadDocument document) {
        return Json.indented(json -> new Writing(json, document).all());
    }

    private record Writing(JsonGenerator json, ReadDocument document, Addresses addresses) {

        Writing(JsonGenerator json, ReadDocument document) {
            this(json, document, document.addresses());
        }

        void all() {
            json.writeStartObject();
            json.writeStringProperty("document", document.name());
            json.writeStringProperty("reader", document.readerVersion());
            json.writeNumberProperty("characters", addresses.of(document.reading().rawText().length()));
            list("numbers", document.reading().numbers(), this::number);
            list("tasks", document.reading().tasks(), this::task);
            list("findings", document.reading().findings(), this::finding);
            list("copies", document.reading().copies(), this::copy);
            json.writeEndObject();
        }

        private <T> void list(String key, Iterable<T> items, Consumer<T> item) {
            json.writeArrayPropertyStart(key);
            for (T each : items) {
                json.writeStartObject();
                item.accept(each);
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void number(NumberExpression number) {
            span(number.span());
            json.writeStringProperty("raw", number.raw());
            json.writeStringProperty("sentence", number.sentence());
            json.writeStringProperty("kind", JsonLines.word(number.kind()));
            json.writeBooleanProperty("unclear", number.unclear());
            json.writeStringProperty("bound", lower(number.bound()));
            Json.number(json, "value", number.value());
            Json.number(json, "upper", number.upper());
            json.writeStringProperty("unit", number.unit().symbol());
            wordOrNull(json, "hedge", number.hedge());
            json.writeStringProperty("indicator", number.indicator());
            json.writeStringProperty("action", number.action());
            wordOrNull(json, "scope", number.scope());
            wordOrNull(json, "deadline", number.deadline());
            json.writeBooleanProperty("perUnit", number.perUnit());
            list("units", number.units(), this::unit);
            place(number.place());
            judgement(number.rule(), number.why());
        }

        private void task(Task task) {
            span(task.span());
            json.writeStringProperty("text", task.text());
            json.writeStringProperty("kind", lower(task.kind()));
            wordOrNull(json, "subject", task.subject());
            wordOrNull(json, "hedge", task.hedge());
            wordOrNull(json, "deadline", task.deadline());
            list("units", task.units(), this::unit);
            place(task.place());
            judgement(task.rule(), task.why());
        }

        private void unit(ResponsibleUnit unit) {
            json.writeStringProperty("name", unit.name());
            json.writeStringProperty("role", lower(unit.role()));
            span(unit.span());
        }

        private void finding(Finding finding) {
            json.writeStringProperty("rule", finding.rule());
            json.writeArrayPropertyStart("starts");
            finding.spans().forEach(span -> json.writeNumber(addresses.of(span.start())));
            json.writeEndArray();
            json.writeStringProperty("message", finding.message());
            wordOrNull(json, "question", ReadDocument.question(finding.rule()));
        }

        private void copy(Copy copy) {
            span(copy.span());
            json.writeObjectPropertyStart("original");
            span(copy.original());
            json.writeEndObject();
        }

        private void place(Place place) {
            json.writeObjectPropertyStart("place");
            json.writeStringProperty("part", lower(place.part()));
            wordOrNull(json, "heading", place.heading());
            json.writeNumberProperty("clauseStart", addresses.of(place.clause().start()));
            json.writeNumberProperty("clauseEnd", addresses.of(place.clause().end()));
            json.writeNumberProperty("sentenceStart", addresses.of(place.sentence().start()));
            json.writeNumberProperty("sentenceEnd", addresses.of(place.sentence().end()));
            json.writeEndObject();
        }

        private void judgement(String rule, String why) {
            json.writeStringProperty("rule", rule);
            wordOrNull(json, "question", ReadDocument.question(rule));
            json.writeStringProperty("why", why);
        }

        private void span(Span span) {
            json.writeNumberProperty("start", addresses.of(span.start()));
            json.writeNumberProperty("end", addresses.of(span.end()));
        }

        private static String lower(Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
    }
}
