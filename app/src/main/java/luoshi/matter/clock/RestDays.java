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
            LocalDate day = row.read(0, "日期，如 2022-01-31", LocalDate::parse);
            boolean worked = row.read(1, " OFF 或 WORK", RestDays::worked);
            int year = row.read(3, "年份，如 2027", Integer::parseInt);
            if (row.cells().getLast().isBlank()) {
                throw row.refused("source 列没有写通知");
            }
            if (worked && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                throw row.refused(day + " 本来就上班，不用列");
            }
            if (special.put(day, worked) != null) {
                throw row.refused(day + " 列了两次");
            }
            if (!years.isEmpty() && !years.contains(year) && year != years.getLast() + 1) {
                throw row.refused(years.getLast() + " 年和 " + year + " 年之间没有安排");
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
