package luoshi.flood.station;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import luoshi.people.Refusal;
import luoshi.sheet.SheetNumber;
import luoshi.sheet.SheetText;

/** What somebody has typed into a form, by the names of its fields, and what of it was refused; it comes back unchanged. */
public final class Typed {

    private final Map<String, String> sent;
    private String asked = "";
    private String wrong = "";
    private Refusal refusal;

    /** What was sent. */
    public Typed(Map<String, String> sent) {
        this.sent = sent;
    }

    /** What stands in a field, cleaned of stray spaces; empty where nothing does. */
    public String text(String field) {
        asked = field;
        return SheetText.clean(sent.getOrDefault(field, "").replace("\0", ""));
    }

    /** What stands in a field of several lines, as it was typed. */
    public String lines(String field) {
        asked = field;
        return sent.getOrDefault(field, "").replace("\0", "");
    }

    /** Whether a field says exactly this. */
    public boolean is(String field, String value) {
        return sent.getOrDefault(field, "").equals(value);
    }

    /** A number; null where none is typed. Refused where it is none, or longer than a register holds. */
    public BigDecimal number(String field) {
        String text = text(field);
        return text.isEmpty() ? null : SheetNumber.read(text).filter(read -> read.behind().isEmpty()).map(SheetNumber::number)
                .filter(read -> read.precision() <= 15 && Math.abs(read.scale()) <= 9).orElseThrow(() -> new Refusal("station.number", text));
    }

    /** A whole number, or what stands there where none is typed. */
    public int whole(String field, int blank) {
        String text = text(field);
        if (text.isEmpty()) {
            return blank;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new Refusal("station.number", text);
        }
        return Integer.parseInt(text);
    }

    /** A day; null where none is typed. */
    public LocalDate day(String field) {
        String text = text(field);
        return text.isEmpty() ? null : SheetText.day(text).orElseThrow(() -> new Refusal("station.day", text));
    }

    /** A moment to the minute, in the city's time, as fields of browsers give it; empty where it is none. */
    public Optional<LocalDateTime> moment(String field) {
        try {
            return Optional.of(LocalDateTime.parse(text(field).replace(' ', 'T'))).filter(moment -> moment.getYear() >= 1900 && moment.getYear() < 2200);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** An id; null where none is chosen. */
    public UUID id(String field) {
        String text = text(field);
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    /** One of the words of an enum; empty where none of them is chosen. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        String text = text(field);
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst();
    }

    /** The same, refused: in the field that the table has for the refusal, or in the one that was read last; in none where the table says so. */
    public Typed refused(Refusal why, Map<String, String> fields) {
        refusal = why;
        wrong = fields.getOrDefault(why.key(), asked);
        return this;
    }

    /** What was refused; null where nothing was. */
    public Refusal refusal() {
        return refusal;
    }

    /** In which field it lies; empty for the form as a whole. */
    public String wrong() {
        return wrong;
    }

    /** Whether a field is the one that was refused. */
    public boolean isWrong(String field) {
        return refusal != null && wrong.equals(field);
    }
}
