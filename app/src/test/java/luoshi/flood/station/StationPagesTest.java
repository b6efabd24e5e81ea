package luoshi.flood.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.flood.ExampleWater;
import luoshi.flood.ExampleWater.Value;
import luoshi.flood.Stations;
import luoshi.flood.Station;
import luoshi.journal.AsOf;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stations as whoever is on flood duty records and reads them. */
class StationPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Instant SEVEN = Instant.parse("2022-06-29T23:00:00Z");
    private static String county;
    private static String keeper;
    private static UUID river;

    @BeforeAll
    static void aStationThatReports() {
        county = unit("西河区");
        keeper = unit("市水利局");
        Visit.Page page = fangban().post("/flood/stations/new", form("name", "西河城区站", "address", "0041080011"));
        assertThat(page.status()).as(page.shown()).isEqualTo(200);
        river = luoshi.part(Stations.class).register().addresses().get("0041080011").id();
        luoshi.part(ExampleWater.class).observe(List.of(new Value(river, "Z", SEVEN, 96.42), new Value(river, "Z", SEVEN.plusSeconds(300), 969.4), new Value(river, "VT", SEVEN, 12.1)));
    }

    @Test
    void the_list_has_it_with_its_latest_level_and_is_filtered_by_what_is_asked() {
        assertThat(fangban().get("/flood/stations").shown()).contains("西河城区站", "969.400", "原值存疑", "0041080011");
        assertThat(fangban().get("/flood/stations?kind=RIVER&q=0041080011&county=" + county + "&unit=" + keeper).shown()).contains("西河城区站");
        assertThat(fangban().get("/flood/stations?kind=RAIN").shown()).doesNotContain("西河城区站").contains("没有这样的测站");
        assertThat(fangban().get("/flood/stations?kind=x&county=y&page=-1&state=z&q=%25").status()).isEqualTo(200);
        assertThat(fangban().download("/flood/stations/sheet").body()).hasSizeGreaterThan(2_000);
    }

    @Test
    void its_page_draws_its_level_and_says_what_it_is() {
        Visit.Page page = fangban().get("/flood/stations/" + river + "?range=THREE_DAYS&until=2022-06-30T08:00");

        assertThat(page.shown()).contains("河道水位", "96.420", "电源电压", "12.10", "假定基面");
        assertThat(page.text()).contains("<svg", "value-chart");
        assertThat(fangban().get("/flood/stations/" + river + "?range=x&until=y&element=z&page=999999").status()).isEqualTo(200);
        assertThat(fangban().get("/flood/stations/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(fangban().download("/flood/stations/" + river + "/sheet?element=Z").body()).hasSizeGreaterThan(2_000);
    }

    @Test
    void a_value_is_corrected_with_a_reason_and_what_was_sent_stays() {
        String value = "/flood/stations/" + river + "/value";
        String at = SEVEN.plusSeconds(300).toString();
        Visit visit = fangban();
        visit.get(value + "?element=Z&at=" + at);
        assertThat(visit.post(value, "element", "Z", "at", at, "do", "correct", "value", "96.94", "why", "").shown()).contains("请写明修正或撤回的理由");
        assertThat(visit.post(value, "element", "Z", "at", at, "do", "correct", "value", "99999", "why", "手误").shown()).contains("99999 不可能");

        assertThat(visit.post(value, "element", "Z", "at", at, "do", "correct", "value", "96.94", "why", "小数点错位").shown()).contains("969.400", "96.940", "修正值可用", "小数点错位", "防汛值班员");
        assertThat(visit.post(value, "element", "Z", "at", at, "do", "withdraw", "why", "现场检修").shown()).contains("969.400", "96.940", "已撤回", "现场检修");
        assertThat(luoshi.visitAs("shuili").get(value + "?element=Z&at=" + at).text()).doesNotContain("name=\"why\"");
        assertThat(luoshi.visitAs("shuili").post(value, "element", "Z", "at", at, "do", "withdraw", "why", "x").status()).isEqualTo(403);
    }

    @Test
    void what_is_refused_stands_beside_its_field_and_nothing_typed_is_lost() {
        Visit.Page page = fangban().post("/flood/stations/new", form("name", "另一个站", "address", "0041080011", "place", "人民路桥头"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("id=\"address-wrong\"", "value=\"人民路桥头\"", "已经用于“西河城区站”");
        assertThat(fangban().post("/flood/stations/new", form("name", "另一个站", "interval", "0")).text()).contains("id=\"interval-wrong\"");
        assertThat(fangban().post("/flood/stations/new", form("name", "另一个站", "longitude", "东经")).text()).contains("id=\"longitude-wrong\"");
    }

    @Test
    void a_threshold_needs_the_document_that_sets_it() {
        String path = "/flood/stations/" + river + "/thresholds";
        Visit visit = fangban();
        visit.get(path);
        assertThat(visit.post(path, "kind", "WARNING", "level", "97.5", "since", "2022-05-15", "note", "").text()).contains("id=\"note-wrong\"");
        assertThat(visit.post(path, "kind", "WARNING", "level", "97.5", "since", "2022-05-15", "note", "水文局〔2022〕3号").shown()).contains("警戒水位", "97.5 m", "水文局〔2022〕3号");
        assertThat(fangban().get("/flood/stations/" + river + "?until=2022-06-30T08:00").text()).contains("height-YELLOW");
    }

    /** SL 323-2011, ST_RSVRFSR_B: 汛限水位 of each part of the season. */
    @Test
    void a_flood_limit_holds_in_its_part_of_each_year() {
        String path = "/flood/stations/" + river + "/thresholds";
        Visit visit = fangban();
        visit.get(path);
        assertThat(visit.post(path, "kind", "FLOOD_LIMIT", "level", "96.1", "since", "2022-05-15", "from", "6-31", "to", "8-20", "note", "调度规程").text()).contains("“6-31”不是一年里的一天", "id=\"from-wrong\"");
        assertThat(visit.post(path, "kind", "FLOOD_LIMIT", "level", "96.1", "since", "2022-05-15", "from", "6-15", "to", "", "note", "调度规程").text()).contains("要么都填，要么都不填");
        visit.post(path, "kind", "FLOOD_LIMIT", "level", "96.1", "since", "2022-05-15", "from", "6-15", "to", "8-20", "note", "调度规程");
        assertThat(visit.post(path, "kind", "FLOOD_LIMIT", "level", "96.8", "since", "2022-05-15", "from", "8月21日", "to", "9-30", "note", "调度规程").shown())
                .contains("96.1 m", "每年 06-15 – 08-20", "96.8 m", "每年 08-21 – 09-30");
    }

    @Test
    void a_profile_says_what_own_identifiers_stand_for() {
        Visit visit = fangban();
        visit.get("/flood/stations/profiles");
        assertThat(visit.post("/flood/stations/profiles", "key", "hd-100", "name", "示例 HD-100", "times", "LAST", "ends", "ESC", "tolerance", "10", "mapping", "FF09 水深 0.01").text())
                .contains("FF09 水深 0.01", "读不懂");
        assertThat(visit.post("/flood/stations/profiles", "key", "hd-100", "name", "示例 HD-100", "times", "LAST", "ends", "ESC", "tolerance", "10", "mapping", "FF09 WD 0.01").shown())
                .contains("已记录", "FF09 WD 0.01", "末值时间");
    }

    @Test
    void who_reports_without_being_registered_leads_to_the_form() {
        luoshi.part(JdbcClient.class).sql("""
                insert into flood_report (id, station, function, serial, sent, packet, received, known, outcome)
                values (1, '0041089999', '32', 1, '220630070000', 0, '2022-06-29T23:00Z', false, ''), (2, '0041089999', '2F', 1, '220630070500', 0, '2022-06-29T23:05Z', false, '')""").update();
        Visit.Page page = fangban().get("/flood/stations/unknown");

        assertThat(page.shown()).contains("0041089999", "2F, 32", "2022-06-30 07:05");
        assertThat(fangban().get("/flood/stations/new?address=0041089999").text()).contains("value=\"0041089999\"");
        assertThat(luoshi.visitAs("shuili").get("/flood/stations/new").status()).isEqualTo(403);
    }

    private static Visit fangban() {
        Visit visit = luoshi.visitAs("fangban");
        visit.get("/flood/stations/new");
        return visit;
    }

    static String unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream().filter(one -> one.name().equals(name)).map(Unit::id).findFirst().orElseThrow().toString();
    }

    private static String[] form(String... typed) {
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>(java.util.Map.of("kind", "RIVER", "county", county, "unit", keeper, "datum", "假定基面", "profile", "standard", "interval", "5",
                "since", "2022-01-01"));
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields.entrySet().stream().flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue())).toArray(String[]::new);
    }
}
