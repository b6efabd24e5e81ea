package luoshi.matter.board;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.store.RuleBook;
import luoshi.people.Asks;
import luoshi.people.Door;
import luoshi.people.SignedIn;
import luoshi.people.UnitTree;
import luoshi.people.Units;
import luoshi.sheet.SheetText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of what is due, with the rest days and the days worked instead of the calendar that the clocks go by. */
@Controller
class CalendarPages {

    private static final int IN_A_CELL = 4;
    private static final int ON_A_DAY = 300;

    private final DueDays dues;
    private final RuleBook rules;
    private final Units units;
    private final Door door;
    private final Clock clock;

    CalendarPages(DueDays dues, RuleBook rules, Units units, Door door, Clock clock) {
        this.dues = dues;
        this.rules = rules;
        this.units = units;
        this.door = door;
        this.clock = clock;
    }

    /**
     * A day of the month.
     *
     * @param date the day
     * @param rest whether it is a rest day
     * @param instead whether it is worked instead of another day, 调休
     * @param within whether it belongs to the month and not to the weeks around it
     * @param dues what is due, as far as it is shown
     */
    public record Day(LocalDate date, boolean rest, boolean instead, boolean within, List<DueDays.Due> dues) {

        /** How many are due and not shown. */
        public int more() {
            return dues.isEmpty() ? 0 : dues.getFirst().many() - dues.size();
        }
    }

    @GetMapping("/matters/calendar")
    @Asks("matters.read")
    String calendar(@RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String unit, SignedIn who, Model model) {
        Instant now = clock.instant();
        LocalDate today = CityClock.today(clock);
        LocalDate one = SheetText.day(day).filter(CalendarPages::known).orElse(null);
        YearMonth shown = one != null ? YearMonth.from(one) : month(month, YearMonth.from(today));
        Door.Scope scope = door.scope(who, "matters.read");
        UnitTree tree = units.on(AsOf.now(today));
        UUID chosen = BoardForm.id(unit);
        List<DueDays.Due> found = one == null ? dues.list(shown.atDay(1), shown.atEndOfMonth(), chosen, scope, now, IN_A_CELL) : dues.list(one, one, chosen, scope, now, ON_A_DAY);
        model.addAttribute("month", shown);
        model.addAttribute("day", one);
        model.addAttribute("days", one == null ? days(shown, found) : List.of(day(one, shown, Map.of(one, found))));
        model.addAttribute("declared", rules.current().calendar().isDeclared(shown.atEndOfMonth()));
        model.addAttribute("unit", chosen == null ? "" : chosen.toString());
        model.addAttribute("choices", tree.choices(each -> scope.covers(each.id())));
        model.addAttribute("today", today);
        model.addAttribute("asOf", now);
        return "matter/board/calendar";
    }

    private static YearMonth month(String text, YearMonth otherwise) {
        return text.matches("(19|20|21)\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(text) : otherwise;
    }

    private static boolean known(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }

    /** Whole weeks, from Monday on. */
    private List<Day> days(YearMonth month, List<DueDays.Due> found) {
        Map<LocalDate, List<DueDays.Due>> byDay = found.stream().collect(Collectors.groupingBy(DueDays.Due::day));
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Day> days = new ArrayList<>();
        IntStream.rangeClosed(0, (int) (last.toEpochDay() - first.toEpochDay())).mapToObj(first::plusDays).forEach(date -> days.add(day(date, month, byDay)));
        return days;
    }

    private Day day(LocalDate date, YearMonth month, Map<LocalDate, List<DueDays.Due>> byDay) {
        WorkCalendar calendar = rules.current().calendar();
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return new Day(date, !calendar.isWorkday(date), weekend && calendar.isWorkday(date), YearMonth.from(date).equals(month), byDay.getOrDefault(date, List.of()));
    }
}
