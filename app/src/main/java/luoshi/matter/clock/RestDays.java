package luoshi.matter.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import luoshi.kernel.WorkCalendar;

/** Reads {@code calendar.tsv}: every day that a notice gives off or has worked, with the notice. */
final class RestDays {

    private static final List<String> HEADER = List.of("day", "kind", "name", "year", "source");

    private RestDays() {}

    static WorkCalendar read(String text) {
        Map<LocalDate, Boolean> special = new HashMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        for (TsvRow row : TsvRow.list("calendar.tsv", text, HEADER)) {
            LocalDate day = row.read(0, "a day like 2022-01-31", LocalDate::parse);
            boolean worked = row.read(1, "OFF or WORK", RestDays::worked);
            int year = row.read(3, "a year", Integer::parseInt);
            if (row.cells().getLast().isBlank()) {
                throw row.refused("the notice it comes from is missing");
            }
            if (worked && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                throw row.refused(day + " is worked anyway");
            }
            if (special.put(day, worked) != null) {
                throw row.refused(day + " stands in the file twice");
            }
            if (!years.isEmpty() && !years.contains(year) && year != years.getLast() + 1) {
                throw row.refused("nothing is declared between " + years.getLast() + " and " + year);
            }
            years.add(year);
        }
        return new WorkCalendar(special, LocalDate.of(years.getFirst(), 1, 1), LocalDate.of(years.getLast(), 12, 31));
    }

    private static boolean worked(String kind) {
        return switch (kind) {
            case "OFF" -> false;
            case "WORK" -> true;
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
