package luoshi.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a register says of one thing, in values that need no definition to be understood.
 *
 * @param id the item
 * @param number its number in the register
 * @param unit the unit that owns it
 * @param title what it is called
 * @param values what is kept of it, by the newest keys: text, also for days, decimal numbers, yes or no, several texts, numbers by their periods, rows
 * @param turns its ways through the stages: another begins where it goes back
 * @param leavings when and how it had left
 */
public record RegisterItem(UUID id, int number, UUID unit, String title, Map<String, Object> values, List<Turn> turns, List<Leaving> leavings) {

    /**
     * One way through the stages.
     *
     * @param reached the stages that it came to, each with its day; one that names none has that of the first after it that does
     * @param values what was kept of it at the end of this way, or is kept now
     * @param until the day on which it went back; null while it has not
     * @param exit by which exit; null likewise
     */
    public record Turn(Map<String, LocalDate> reached, Map<String, Object> values, LocalDate until, String exit) {}

    /**
     * That it had left.
     *
     * @param exit by which exit
     * @param since from this day on
     * @param until the day on which it came back; null while it has not
     */
    public record Leaving(String exit, LocalDate since, LocalDate until) {}

    /** What a field says; empty where nothing is kept. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    /** The day that a field says; null for none. */
    public LocalDate day(String field) {
        return day(values, field);
    }

    /** The day that a field of some values says; null for none. */
    public static LocalDate day(Map<String, Object> values, String field) {
        return values.get(field) instanceof String day && day.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(day) : null;
    }

    /** The day on which it came to a stage on its present way; null where it has not. */
    public LocalDate reached(String stage) {
        return turns.getLast().reached().get(stage);
    }
}
