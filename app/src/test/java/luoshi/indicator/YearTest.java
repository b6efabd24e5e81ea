package luoshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.app.demo.DemoPlan;
import luoshi.app.demo.DemoYear;
import luoshi.app.server.RunningLuoshi;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.journal.Actor;
import luoshi.journal.AsOf;
import luoshi.journal.Genesis;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example city's year, month after month: its lamps at each month's end stand in a table that was worked out by hand. */
class YearTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = RunningLuoshi.begun(LocalDateTime.of(2022, 1, 20, 9, 0));

    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("REACHED", "T"), Map.entry("REACHED_LATE", "T"), Map.entry("AHEAD", "A"), Map.entry("ABOVE", "A"), Map.entry("UNDER", "A"), Map.entry("ON", "G"), Map.entry("WITHIN", "W"),
            Map.entry("UNVERIFIED", "U"), Map.entry("BEHIND", "B"), Map.entry("FAR_BEHIND", "R"), Map.entry("MISSED", "M"), Map.entry("TOO_EARLY", "E"), Map.entry("SILENT", "S"), Map.entry("NO_GOAL", "N"));

    @Test
    void lampsAtEachMonthsEndAreThoseOfTheHandTable() throws IOException {
        UUID plan = luoshi.part(DemoPlan.class).read();
        luoshi.part(DemoYear.class).begin(plan);
        List<Commitment> commitments = luoshi.part(Commitments.class).list(plan).stream().filter(CommitmentVersion::stands).map(CommitmentVersion::state).toList();
        Map<String, String> told = new LinkedHashMap<>();
        for (int month = 2; month <= 13; month++) {
            LocalDate end = YearMonth.of(2022, 1).plusMonths(month - 1L).atEndOfMonth();
            while (today().isBefore(end)) {
                luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(1));
                luoshi.part(DemoYear.class).work();
            }
            lamps(commitments, AsOf.now(end)).forEach((code, letter) -> told.merge(code, letter, (line, last) -> line + " " + last));
        }

        assertThat(told).containsExactlyInAnyOrderEntriesOf(table());

        LocalDate july = LocalDate.of(2022, 7, 31);
        Map<String, String> then = lamps(commitments, new AsOf(july, luoshi.part(Journal.class).sizeOn(july)));
        Map<String, String> afterwards = lamps(commitments, AsOf.now(july));
        assertThat(afterwards.entrySet().stream().filter(one -> !one.getValue().equals(then.get(one.getKey()))).map(one -> one.getKey() + " " + then.get(one.getKey()) + " → " + one.getValue()))
                .containsExactly("技改投资增速 A → B");
        assertThat(corrected("技改投资增速")).contains("更正以前哪里显示过这个数", "按 2022-08-11 比较", "超前", "略欠", "市工业和信息化局的得分", "/cockpit?day=2022-08-1", "/targets/sheet?day=2022-08-1")
                .as("18.9 of 20 is 0.055 less in one of eight lines, one of which nobody leads").contains("99.10", "98.41");
    }

    private static Map<String, String> lamps(List<Commitment> commitments, AsOf asOf) {
        Map<String, String> lamps = new LinkedHashMap<>();
        luoshi.part(Courses.class).of(commitments, asOf).stream().filter(course -> course.indicator() != null)
                .forEach(course -> lamps.put(course.indicator().code(), LETTERS.getOrDefault(course.lamp().reason().name(), course.lamp().reason().name())));
        return lamps;
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Objects.requireNonNull(YearTest.class.getResourceAsStream("year-lamps.tsv")), StandardCharsets.UTF_8))) {
            file.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(cells -> table.put(cells[0], cells[1]));
        }
        return table;
    }

    /** The page of the first figure of June, which another came in the place of. */
    private static String corrected(String code) {
        Indicator indicator = luoshi.part(Indicators.class).list().stream().map(Indicator.Version::state).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        UUID figure = luoshi.part(Figures.class).of(indicator.id(), indicator.unit(), LocalDate.of(2022, 6, 30)).getFirst().figure().id();
        return luoshi.visitAs("duchashi").get("/figures/" + figure).text();
    }

    private static LocalDate today() {
        return CityClock.today(luoshi.part(Clock.class));
    }
}
