package luoshi.indicator.entry;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into the sheet of a unit; it comes back unchanged where something is refused or asked.
 *
 * @param sent its fields, each called after what it is and the indicator of its row
 */
record SheetForm(MultiValueMap<String, String> sent) {

    /**
     * A row of it.
     *
     * @param value the value, as typed
     * @param part numerator of a rate
     * @param whole denominator of a rate
     * @param note what is said about it
     * @param held evidence that was handed in with the form before
     * @param replaces the figure that stood there when the page was opened
     * @param asked the numbers of which questions have been asked
     * @param measure the unit of measure that a sheet says it is in; empty where it says none
     */
    record Row(String value, String part, String whole, String note, List<UUID> held, UUID replaces, String asked, String measure) {

        boolean isEmpty() {
            return value.isEmpty() && part.isEmpty() && whole.isEmpty();
        }

        /** The numbers, by which it is known whether their questions have been asked. */
        String numbers() {
            return String.join("|", value, part, whole);
        }

        /** The same with these files. */
        Row holding(List<UUID> files) {
            return new Row(value, part, whole, note, files, replaces, asked, measure);
        }

        /** The same, of which questions have now been asked. */
        Row asking() {
            return new Row(value, part, whole, note, held, replaces, numbers(), measure);
        }

        /** The same with the unit of measure behind the value, where it has none yet: whoever sends it again says what it is in. */
        Row measured() {
            boolean bare = !value.isEmpty() && Character.isDigit(value.charAt(value.length() - 1));
            return new Row(bare ? value + measure : value, part, whole, note, held, replaces, asked, "");
        }
    }

    Row row(UUID indicator) {
        return new Row(text("value", indicator), text("part", indicator), text("whole", indicator), text("note", indicator),
                sent.getOrDefault(name("held", indicator), List.of()).stream().map(SheetForm::id).filter(Objects::nonNull).distinct().toList(),
                id(text("replaces", indicator)), text("asked", indicator), text("measure", indicator));
    }

    /** What a field of the row of an indicator is called. */
    static String name(String field, UUID indicator) {
        return field + "-" + indicator;
    }

    private String text(String field, UUID indicator) {
        String value = sent.getFirst(name(field, indicator));
        return value == null ? "" : value.replace("\0", "").strip();
    }

    static UUID id(String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
