package luoshi.flood.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.flood.ExampleWater;
import luoshi.flood.ExampleWater.Value;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Stations;
import luoshi.flood.WatchedPlace;
import luoshi.journal.AsOf;
import luoshi.people.People;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.Units;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Coverage as the city reads it, and what is opened from there. */
class CoveragePagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Instant EIGHT = Instant.parse("2022-06-30T00:00:00Z");
    private static final LocalDate SPRING = LocalDate.of(2022, 3, 1);
    private static UUID county;
    private static UUID keeper;

    @BeforeAll
    static void twoReachesAndAPoint() {
        county = unit("西河区");
        keeper = unit("市水利局");
        SignedIn duty = luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled("fangban").getFirst().id()).orElseThrow();
        List<UUID> stations = luoshi.part(Stations.class).recordAll(duty, List.of(station("0041080001"), station("0041080002")));
        ExampleWater water = luoshi.part(ExampleWater.class);
        water.place(duty, place(WatchedPlace.Kind.REACH, "西河上段"), List.of(stations.get(0)));
        water.place(duty, place(WatchedPlace.Kind.REACH, "西河下段"), List.of(stations.get(1)));
        water.place(duty, place(WatchedPlace.Kind.POINT, "人民路口"), List.of());
        water.observe(List.of(new Value(stations.get(0), "Z", EIGHT.minusSeconds(60), 1), new Value(stations.get(1), "Z", EIGHT.minusSeconds(20_000), 1), new Value(stations.get(1), "VT", EIGHT.minusSeconds(60), 12)));
    }

    @Test
    void a_station_whose_battery_alone_reports_covers_nothing() {
        Visit.Page page = luoshi.visitAs("lingdao").get("/flood/coverage");

        assertThat(page.shown()).contains("1/2", "50.0", "0/1", "西河下段", "人民路口", "2022-06-30 02:26");
        assertThat(page.text()).doesNotContain("name=\"coordinates\"").contains("share-chart");
        assertThat(luoshi.visitAs("lingdao").get("/flood/coverage?minutes=1440&state=EVERY&period=MONTH").shown()).contains("2/2", "西河上段");
        assertThat(luoshi.visitAs("lingdao").get("/flood/coverage?minutes=x&kind=y&county=z&unit=w&state=q&period=p&page=0").status()).isEqualTo(200);
        assertThat(luoshi.visitAs("lingdao").download("/flood/coverage/sheet?state=EVERY").body()).hasSizeGreaterThan(2_000);
    }

    @Test
    void who_hands_out_matters_opens_one_that_is_filled_in_and_found_again() {
        Visit office = luoshi.visitAs("duchashi");
        String page = office.get("/flood/coverage").text();
        String link = page.substring(page.indexOf("/matters/new?"), page.indexOf('"', page.indexOf("/matters/new?"))).replace("&amp;", "&");
        Visit.Page form = office.get(link);

        assertThat(form.text()).contains("恢复西河区河段“西河下段”的监测", "防汛监测覆盖", "市水利局", "value=\"2022-07-03\"");
        office.post("/matters/new", "do", "record", "source", "OTHER", "sourceTitle", "防汛监测覆盖", "heading", "西河下段", "words", "监测中断。", "title", "恢复“西河下段”的监测", "lead", "市水利局",
                "kind", "ORDINARY", "deadline", "2022-07-03");
        assertThat(office.get("/flood/coverage").shown()).contains("2022-1", "再督办");
        assertThat(luoshi.visitAs("fangban").get("/flood/coverage").text()).doesNotContain("/matters/new?");
    }

    @Test
    void a_place_is_recorded_and_a_station_tied_to_it() {
        Visit duty = luoshi.visitAs("fangban");
        duty.get("/flood/places/new");
        String[] line = {"kind", "REACH", "name", "东山河", "county", county.toString(), "unit", keeper.toString(), "coordinates", "113.2 35.2", "since", "2022-06-01"};
        assertThat(duty.post("/flood/places/new", line).text()).contains("id=\"coordinates-wrong\"", "不是一段河");
        line[9] = "113.2 35.2，113.3 35.2";
        Visit.Page place = duty.post("/flood/places/new", line);
        assertThat(place.shown()).contains("已记录“东山河”", "还没有测站监测这里");

        UUID station = luoshi.part(Stations.class).register().addresses().get("0041080001").id();
        assertThat(duty.post(place.path() + "/stations", "station", station.toString(), "since", "2022-06-01").shown()).contains("0041080001");
        assertThat(duty.post(place.path() + "/stations", "station", "", "since", "2022-06-01").status()).isEqualTo(422);
        assertThat(luoshi.visitAs("shuili").get(place.path()).status()).isEqualTo(403);
        duty.post(place.path(), "kind", "REACH", "name", "东山河", "county", county.toString(), "unit", keeper.toString(), "coordinates", "113.2 35.2, 113.3 35.2", "since", "2022-06-01", "until", "2022-06-02");
    }

    private static UUID unit(String name) {
        return luoshi.part(Units.class).on(AsOf.now(LocalDate.of(2022, 6, 30))).inOrder().stream().filter(one -> one.name().equals(name)).map(Unit::id).findFirst().orElseThrow();
    }

    private static Station station(String address) {
        return new Station(null, "", address, "站" + address, StationKind.RIVER, "西河", "", null, null, county, keeper, "假定基面", null, "standard", 5, SPRING, null, "");
    }

    private static WatchedPlace place(WatchedPlace.Kind kind, String name) {
        return new WatchedPlace(null, kind, name, "", county, keeper, "", SPRING, null, "示例");
    }
}
