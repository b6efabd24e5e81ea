package luoshi.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.Figures;
import luoshi.indicator.Figures.Thing;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** What figures of the example city count, from {@code rosters.tsv}: enterprises and neighbourhoods that nobody can take for real ones. */
@Component
class DemoRosters {

    private final Figures figures;
    private final Map<String, String[]> lines = DemoCity.table("rosters.tsv").stream().map(cells -> cells.toArray(String[]::new)).collect(Collectors.toMap(cells -> cells[0], cells -> cells));

    DemoRosters(Figures figures) {
        this.figures = figures;
    }

    /** Whether figures under a code take a roster. */
    boolean want(String code) {
        return lines.containsKey(code);
    }

    /** Hands in the roster of a figure, in the months in which the table says so. */
    void name(SignedIn who, String code, LocalDate end, UUID figure, String values) {
        String[] line = lines.get(code);
        if (line == null) {
            return;
        }
        Arrays.stream(line[4].split(",")).map(month -> month.split("-")).filter(month -> Integer.parseInt(month[0]) == end.getMonthValue()).findFirst()
                .ifPresent(month -> figures.name(who, figure, end.toString().substring(0, 7) + "名册.xlsx", things(line, end, values.split(",", -1), month.length > 1 ? Integer.parseInt(month[1]) : 0)));
    }

    private static List<Thing> things(String[] line, LocalDate end, String[] values, int missing) {
        String[] places = line[3].split(",");
        List<Thing> things = new ArrayList<>();
        int month = 1;
        int all = Integer.parseInt(values[end.getMonthValue() - 1]) - missing;
        for (int number = 1; number <= all; number++) {
            while (Integer.parseInt(values[month - 1]) < number) {
                month++;
            }
            things.add(new Thing(line[1].formatted(number), line[2].formatted(number), places[number % places.length], YearMonth.of(end.getYear(), month).atDay(1 + number % 28), ""));
        }
        return things;
    }
}
