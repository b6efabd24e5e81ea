package luoshi.pipeline.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.pipeline.course.FieldText;
import luoshi.pipeline.course.Item;
import luoshi.pipeline.definition.Field;

/**
 * A field in a form.
 *
 * @param form which form: its ids begin with it
 * @param field the field
 * @param held what is kept; null for nothing
 * @param typed what was typed into the forms
 * @param names what things are called
 * @param today today
 */
public record Input(String form, Field field, Object held, Typed typed, Names names, LocalDate today) {

    /** So many periods have an input of their own: this and the last twelve months. */
    private static final int PERIODS = 13;

    static List<Input> all(String form, Stream<Field> fields, Item item, Typed typed, Names names, LocalDate today) {
        return fields.filter(field -> !field.derived()).map(field -> new Input(form, field, item == null ? null : item.value(field.key()), typed, names, today)).toList();
    }

    /** Its name in the form. */
    public String name() {
        return "f." + field.key();
    }

    /** Its id on the page. */
    public String id() {
        return (form + "-" + field.key()).replace('.', '-');
    }

    /** Its label, with the unit of measure. */
    public String label() {
        String measure = field.number() == null ? "" : field.number().measure();
        return names.of(field.name()) + (measure.isEmpty() ? "" : "（" + measure + "）");
    }

    /** What stands in it. */
    public String value() {
        return typed.in(form, name(), FieldText.write(field, held));
    }

    /** Whether a day is in it that a calendar can show; what cannot be read stays as it was typed. */
    public boolean calendar() {
        return value().isEmpty() || value().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    /** What may be chosen, with what is kept though it is not offered any more. */
    public List<String> choices() {
        List<String> choices = new ArrayList<>(field.choices());
        Stream<?> kept = held instanceof List<?> list ? list.stream() : Stream.ofNullable(held);
        kept.map(String::valueOf).filter(one -> !choices.contains(one)).forEach(choices::add);
        return choices;
    }

    /** Whether one of several is chosen. */
    public boolean chosen(String choice) {
        return typed.is(form) ? typed.all(name()).contains(choice) : held instanceof List<?> list && list.contains(choice);
    }

    /** The columns of its rows, in the order in which they are typed. */
    public String columns() {
        return field.columns().stream().map(column -> names.of(column.name())).collect(Collectors.joining("|"));
    }

    /** One period of it. */
    public record Period(String key, String name, String value) {}

    /** The newest periods, the newest first. */
    public List<Period> periods() {
        return FieldText.periods(field, today, PERIODS).stream().map(key -> {
            String name = "s." + field.key() + "." + key;
            Object kept = held instanceof Map<?, ?> map ? map.get(key) : null;
            return new Period(key, name, typed.in(form, name, kept instanceof BigDecimal number ? number.toPlainString() : ""));
        }).toList();
    }
}
