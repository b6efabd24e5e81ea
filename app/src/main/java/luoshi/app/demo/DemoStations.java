package luoshi.app.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import luoshi.desk.DayStepped;
import luoshi.flood.ExampleWater.Value;
import luoshi.flood.ExampleWater;
import luoshi.flood.Profile;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.Stations;
import luoshi.flood.Threshold;
import luoshi.flood.WatchedPlace;
import luoshi.people.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Stations of the example city, invented, with three days of observations in which it rains a little; most go on as time passes, a few are silent. */
@Component
public class DemoStations {

    private static final LocalDate SINCE = LocalDate.of(2021, 5, 15);
    private static final String SOURCE = "示例";
    private static final Duration DAYS = Duration.ofDays(3);
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration LAST = Duration.ofHours(8);
    private static final Duration LATE = Duration.ofMinutes(20);
    private static final Duration SILENT = Duration.ofHours(7);
    /** However long the time that is filled, it has so many moments at most. */
    private static final int MOST = 120;
    private static final List<Threshold.Kind> OF_RIVERS = List.of(Threshold.Kind.DEFENCE, Threshold.Kind.WARNING, Threshold.Kind.GUARANTEED, Threshold.Kind.CREST);

    private final Stations stations;
    private final ExampleWater water;
    private final DemoPeople people;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>();
    /** Up to when everything has been observed; null where the city has no stations. */
    private Instant observed;

    DemoStations(Stations stations, ExampleWater water, DemoPeople people, Clock clock) {
        this.stations = stations;
        this.water = water;
        this.people = people;
        this.clock = clock;
    }

    /** A station and how it behaves. */
    private record Known(UUID id, StationKind kind, double usual, String reports) {}

    /** Records stations, heights and places, and what was observed in the three days up to now. */
    public synchronized void begin() {
        SignedIn duty = people.called("fangban");
        List<List<String>> rows = DemoCity.table("stations.tsv");
        List<UUID> ids = stations.recordAll(duty, rows.stream().map(this::station).toList());
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            know(row, ids.get(i));
            heights(row.get(11)).forEach((kind, level) -> stations.record(duty, known.get(row.get(1)).id(), Threshold.of(kind, level, null, SINCE, SOURCE)));
        }
        DemoCity.table("places.tsv").forEach(row -> water.place(duty, new WatchedPlace(null, WatchedPlace.Kind.valueOf(row.get(0)), row.get(1), row.get(2), people.unit(row.get(3)), people.unit(row.get(4)),
                row.get(5), SINCE, null, SOURCE + "，坐标为示意"), row.get(6).equals("-") ? List.of() : Arrays.stream(row.get(6).split(",")).map(address -> known.get(address).id()).toList()));
        observed = clock.instant().minus(DAYS);
        observe(STEP, clock.instant(), clock.instant().minus(SILENT));
    }

    private void know(List<String> row, UUID id) {
        known.put(row.get(1), new Known(id, StationKind.valueOf(row.get(0)), Double.parseDouble(row.get(9)), row.get(10)));
    }

    private Station station(List<String> row) {
        StationKind kind = StationKind.valueOf(row.get(0));
        return new Station(null, "", row.get(1), row.get(2), kind, row.get(3), row.get(4), new BigDecimal(row.get(7)), new BigDecimal(row.get(8)), people.unit(row.get(5)), people.unit(row.get(6)),
                kind.isWaterlogging() ? "路面" : kind == StationKind.RAIN ? "" : "假定基面（示例）", null, Profile.STANDARD.key(), 5, SINCE, null, SOURCE + "，坐标为示意");
    }

    private static Map<Threshold.Kind, BigDecimal> heights(String typed) {
        Map<Threshold.Kind, BigDecimal> heights = new LinkedHashMap<>();
        if (typed.startsWith("汛限 ")) {
            heights.put(Threshold.Kind.FLOOD_LIMIT, new BigDecimal(typed.substring(3)));
        } else if (!typed.equals("-")) {
            String[] levels = typed.split("/");
            for (int i = 0; i < levels.length; i++) {
                heights.put(OF_RIVERS.get(i), new BigDecimal(levels[i]));
            }
        }
        return heights;
    }

    /** Goes on with a city that had stations before. */
    public synchronized void resume() {
        Map<String, Station> addresses = new HashMap<>();
        stations.all().forEach(station -> addresses.put(station.address(), station));
        DemoCity.table("stations.tsv").stream().filter(row -> addresses.containsKey(row.get(1))).forEach(row -> know(row, addresses.get(row.get(1)).id()));
        observed = known.isEmpty() ? null : clock.instant().minus(Duration.ofHours(3));
    }

    /** As the time runs, and whenever a visitor has put it forward, stations report; of a long time at fewer moments, but of its last hours at all. */
    @EventListener(DayStepped.class)
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    synchronized void report() {
        if (observed != null && clock.instant().isAfter(observed.plus(STEP))) {
            Instant now = clock.instant();
            long minutes = Duration.between(observed, now.minus(LAST)).toMinutes();
            if (minutes > STEP.toMinutes() * MOST) {
                observe(Duration.ofMinutes((minutes / MOST / 5 + 1) * 5), now.minus(LAST), Instant.MIN);
            }
            observe(STEP, now, Instant.MIN);
        }
    }

    /** @param silent those that are silent were heard of until then */
    private void observe(Duration step, Instant until, Instant silent) {
        long seconds = step.toSeconds();
        List<Value> values = new ArrayList<>();
        for (long at = Math.floorDiv(observed.getEpochSecond(), STEP.toSeconds()) * STEP.toSeconds() + seconds; at <= until.getEpochSecond(); at += seconds) {
            Instant moment = Instant.ofEpochSecond(at);
            known.forEach((address, one) -> {
                switch (one.reports()) {
                    case "on" -> values(address, one, moment, values);
                    case "late" -> values(address, one, moment.minus(LATE), values);
                    case "out" -> {
                        if (moment.isBefore(silent)) {
                            values(address, one, moment, values);
                        }
                    }
                    default -> { }
                }
            });
            observed = moment;
        }
        water.observe(values);
    }

    private static void values(String address, Known one, Instant at, List<Value> values) {
        double hours = at.getEpochSecond() / 3600.0;
        double lag = Math.floorMod(address.hashCode(), 7) * 0.15;
        double rain = shower(hours - lag, 1.1);
        double swell = shower(hours - lag - 5, 4.5) / 1.8;
        double quiet = 0.01 * Math.sin(hours / 7 + lag * 9);
        switch (one.kind()) {
            case RAIN -> values.add(value(one, "PN05", at, Math.round(rain * 4.2 * (1 + 0.5 * Math.sin(hours * 11 + lag * 40))) / 2.0, 1));
            case RIVER -> values.add(value(one, "Z", at, one.usual() + swell * 1.9 + quiet, 3));
            case RESERVOIR -> values.add(value(one, "ZU", at, one.usual() + swell * 0.6 + quiet, 3));
            case GATE -> values.addAll(List.of(value(one, "ZU", at, one.usual() + swell * 0.8 + quiet, 3), value(one, "ZB", at, one.usual() - 1.4 + swell * 1.5, 3)));
            case PUMP -> values.addAll(List.of(value(one, "ZU", at, one.usual() + swell * 1.1 + quiet, 3), value(one, "GS", at, rain > 0.6 ? 2 : rain > 0.15 ? 1 : 0, 0)));
            default -> values.add(value(one, "WD", at, Math.max(0, shower(hours - lag - 0.6, 1.0) * (one.kind() == StationKind.UNDERPASS ? 0.13 : 0.09) - 0.01), 3));
        }
        if (at.getEpochSecond() % 3600 == 0) {
            values.add(value(one, "VT", at, 12.4 + 0.5 * Math.sin(hours * Math.PI / 12), 2));
        }
    }

    /** Every third day it rains a little in the afternoon: how much of it there is at an hour, at most 1. */
    private static double shower(double hours, double wide) {
        double local = hours + 8;
        long day = Math.floorDiv((long) local, 24);
        double sum = 0;
        for (long one = day - 1; one <= day + 1; one++) {
            double from = local - one * 24 - 16;
            sum += Math.floorMod(one, 3) == 2 ? Math.exp(-(from * from) / (2 * wide * wide)) : 0;
        }
        return sum;
    }

    private static Value value(Known one, String element, Instant at, double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return new Value(one.id(), element, at, Math.max(element.equals("PN05") ? 0 : -1e9, Math.round(value * scale) / scale));
    }
}
