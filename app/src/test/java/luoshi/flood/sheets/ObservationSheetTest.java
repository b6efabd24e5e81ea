package luoshi.flood.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.people.Refusal;
import luoshi.sheet.SheetReader;
import org.junit.jupiter.api.Test;

/** 补录: all problems of all rows are told before anything is recorded. */
class ObservationSheetTest {

    private static final Instant NOW = Instant.parse("2022-06-30T04:00:00Z");
    private final List<ObservationSheet.Past> filled = new ArrayList<>();

    @Test
    void a_long_table_has_a_row_for_each_value() {
        assertThat(read("测站编码或名称\t要素\t时间\t值\t说明", "西河站\t河道水位\t2022-06-29 08:00\t96.42\t人工观读", "00410800\tZ\t2022-06-29 09:00\t96.5\t"))
                .isEqualTo("Z 2022-06-29T00:00:00Z 96.42 人工观读 | Z 2022-06-29T01:00:00Z 96.5 ");
    }

    @Test
    void a_wide_table_has_a_column_for_each_element_and_an_empty_cell_says_nothing() {
        assertThat(read("站名\t时间\t河道水位（m）\t5分钟时段降水量", "西河站\t2022-06-29 08:00\t96.42\t0.5", "西河站\t2022-06-29 08:05\t\t1"))
                .isEqualTo("PN05 2022-06-29T00:00:00Z 0.5  | Z 2022-06-29T00:00:00Z 96.42  | PN05 2022-06-29T00:05:00Z 1.0 ");
    }

    @Test
    void every_problem_stands_on_its_row_and_cell() {
        assertThat(read("测站\t要素\t时间\t值", "东河站\tZ\t2022-06-29 08:00\t1", "西河站\t水温\t昨天\t多", "西河站\tZ\t2022-07-01 08:00\t20000", "西河站\tZ\t2022-06-29 08:00\t1", "西河站\tZ\t2022-06-29 08:00\t2"))
                .isEqualTo("2 station refusal.flood-sheet.station | 3 at refusal.backfill.at | 3 element refusal.backfill.element | 3 value refusal.backfill.value"
                        + " | 4 at refusal.backfill.future | 4 value refusal.backfill.range | 6 value refusal.backfill.twice");
    }

    @Test
    void a_station_of_others_is_not_filled_in() {
        assertThat(read("测站\t要素\t时间\t值", "清溪河站\tZ\t2022-06-29 08:00\t1")).isEqualTo("2 station refusal.backfill.foreign");
    }

    @Test
    void a_table_that_is_neither_long_nor_wide_is_refused() {
        assertThatThrownBy(() -> read("测站\t时间\t要素", "西河站\t2022-06-29 08:00\tZ")).isInstanceOf(Refusal.class).hasMessageContaining("backfill.form");
    }

    private String read(String... lines) {
        filled.clear();
        Planned plan = new ObservationSheet(List.of(station("西河站", "00410800", 1), station("清溪河站", "", 2)), station -> station.unit().equals(new UUID(9, 1)), NOW)
                .plan(SheetReader.pasted(String.join("\n", lines), ObservationSheet.columns()), (_, values, _) -> filled.addAll(values));
        if (plan.blocked()) {
            return plan.lines().stream().flatMap(line -> line.problems().stream().map(problem -> line.row() + " " + problem.column() + " " + problem.key())).collect(Collectors.joining(" | "));
        }
        plan.recording().record(null, _ -> { });
        return filled.stream().map(one -> one.element() + " " + one.at() + " " + one.value() + " " + one.note()).collect(Collectors.joining(" | "));
    }

    private static Station station(String name, String code, int unit) {
        return new Station(UUID.randomUUID(), code, "", name, StationKind.RIVER, "", "", null, null, new UUID(9, 0), new UUID(9, unit), "", null, "standard", 5, LocalDate.of(2020, 1, 1), null, "");
    }
}
