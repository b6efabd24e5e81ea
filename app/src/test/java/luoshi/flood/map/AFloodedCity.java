package luoshi.flood.map;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Stations;
import luoshi.flood.Threshold;
import luoshi.flood.store.Arrival;
import luoshi.flood.store.Delivery;
import luoshi.flood.intake.Intake;
import luoshi.flood.store.SeriesBook;
import luoshi.flood.store.Source;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;

/** Stations with names as long as real ones in all counties of the example city, of which some are late or silent and some under water. */
public final class AFloodedCity {

    private static final List<String> PLACES = List.of("沙河桥", "南水北调左岸排水倒虹吸", "人民路与建设路交叉口", "铁路下穿立交（解放路）", "青天河水库溢洪道", "山门河暗涵出口", "群英河节制闸", "黄河滩区引黄灌渠渠首");
    private static final StationKind[] KINDS = {StationKind.RIVER, StationKind.RAIN, StationKind.ROAD, StationKind.UNDERPASS, StationKind.RESERVOIR, StationKind.RIVER, StationKind.GATE, StationKind.PUMP};

    private final RunningLuoshi luoshi;
    private final SignedIn duty;

    public AFloodedCity(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
        this.duty = luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled("fangban").getFirst().id()).orElseThrow();
    }

    /** Registers a station. */
    public UUID station(String name, StationKind kind, UUID county, double longitude, double latitude) {
        UUID unit = duty.posts().getFirst().unit();
        return luoshi.part(Stations.class).record(duty, new Station(null, "", "", name, kind, "沙河", "桥上游 50 米",
                BigDecimal.valueOf(longitude), BigDecimal.valueOf(latitude),
                county, unit, "1985国家高程基准", null, "standard", 5, LocalDate.of(2022, 1, 1), null, "验收单"));
    }

    /** What a station sends. */
    public void sends(UUID station, String element, Instant at, double value) throws Exception {
        luoshi.part(Intake.class).deliver(Delivery.of(Source.SCENARIO, Delivery.STATIONS,
                List.of(Arrival.of(luoshi.part(SeriesBook.class).of(station, element).id(), at, value)))).get();
    }

    /** The counties of the city. */
    public List<UUID> counties() {
        return luoshi.part(Units.class).on(AsOf.now(CityClock.today(luoshi.part(Clock.class)))).inOrder().stream().filter(unit -> unit.kind() == UnitKind.COUNTY).map(Unit::id).toList();
    }

    /** So many stations over the last hour. */
    public List<UUID> filled(int many) throws Exception {
        List<UUID> counties = counties();
        List<UUID> stations = new ArrayList<>();
        Instant now = luoshi.part(Clock.class).instant();
        List<List<Arrival>> steps = new ArrayList<>();
        for (int step = 0; step <= 12; step++) {
            steps.add(new ArrayList<>());
        }
        for (int i = 0; i < many; i++) {
            StationKind kind = KINDS[i % KINDS.length];
            UUID station = station(PLACES.get(i % PLACES.size()) + "自动监测站 " + (i + 1), kind, counties.get(i % counties.size()),
                    112.7 + i * 37 % 97 / 110.0, 34.9 + i * 53 % 89 / 160.0);
            stations.add(station);
            if (kind == StationKind.RIVER) {
                luoshi.part(Stations.class).record(duty, station, Threshold.of(Threshold.Kind.WARNING, new BigDecimal("92.5"), null, LocalDate.of(2022, 1, 1), "市防汛预案"));
                luoshi.part(Stations.class).record(duty, station, Threshold.of(Threshold.Kind.GUARANTEED, new BigDecimal("93.4"), null, LocalDate.of(2022, 1, 1), "市防汛预案"));
            }
            int last = i % 17 == 3 ? 4 : i % 13 == 5 ? 9 : 12;
            int series = i % 29 == 7 ? 0 : luoshi.part(SeriesBook.class).of(station, kind.leading()).id();
            for (int step = 0; step <= last && series > 0; step++) {
                steps.get(step).add(Arrival.of(series, now.minusSeconds(300L * (12 - step) + i % 50), value(kind, i, step)));
            }
        }
        for (List<Arrival> step : steps) {
            luoshi.part(Intake.class).deliver(Delivery.of(Source.SCENARIO, Delivery.STATIONS, step)).get();
        }
        return stations;
    }

    private static double value(StationKind kind, int station, int step) {
        double grows = station % 5 == 0 ? step / 12.0 : 0;
        return switch (kind) {
            case RAIN -> station % 3 == 0 ? 6.5 : 0.5;
            case ROAD -> Math.round((0.02 + grows * (station % 15) * 0.05) * 1000) / 1000.0;
            case UNDERPASS -> Math.round((0.01 + grows * (station % 25) * 0.03) * 1000) / 1000.0;
            case RIVER -> Math.round((91.8 + grows * 1.7 + step * 0.001) * 1000) / 1000.0;
            default -> Math.round((120 + step * 0.011) * 1000) / 1000.0;
        };
    }
}
