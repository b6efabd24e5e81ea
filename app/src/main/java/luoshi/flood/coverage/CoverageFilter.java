package luoshi.flood.coverage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.WatchedPlace;
import luoshi.flood.coverage.Coverage.State;
import luoshi.flood.station.Typed;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page of coverage shows, as its address says it.
 *
 * @param minutes within so many minutes something good must have been observed
 * @param kind places of this kind; null for both
 * @param county in this county; null for any
 * @param unit kept in order by this unit; null for any
 * @param state standing so; null for all that are not covered
 * @param every whether also covered ones are listed
 * @param period of how long the history is
 */
public record CoverageFilter(int minutes, WatchedPlace.Kind kind, UUID county, UUID unit, State state, boolean every, Period period) {

    static final String PAGE = "/flood/coverage";
    /** What can be chosen. The half hour is 建议值: six times the five minutes at which stations report in a flood. */
    static final List<Integer> MINUTES = List.of(10, 30, 60, 180, 1440);
    private static final int USUAL = 30;

    /** Of how long, and told at how many moments. */
    public enum Period {
        /** 24 小时, every hour. */
        DAY(24, 1),
        /** 7 天, every six hours. */
        WEEK(168, 6),
        /** 30 天, every day. */
        MONTH(720, 24);

        private final int hours;
        private final int step;

        Period(int hours, int step) {
            this.hours = hours;
            this.step = step;
        }

        int hours() {
            return hours;
        }

        int step() {
            return step;
        }
    }

    static CoverageFilter of(Typed typed) {
        int minutes = typed.text("minutes").matches("\\d{1,4}") ? Integer.parseInt(typed.text("minutes")) : USUAL;
        State state = typed.choice(State.class, "state").orElse(null);
        return new CoverageFilter(MINUTES.contains(minutes) ? minutes : USUAL, typed.choice(WatchedPlace.Kind.class, "kind").orElse(null), typed.id("county"), typed.id("unit"), state,
                typed.is("state", "EVERY"), typed.choice(Period.class, "period").orElse(Period.DAY));
    }

    boolean shows(Coverage.Line line) {
        return (kind == null || line.place().kind() == kind) && (county == null || line.place().county().equals(county)) && (unit == null || line.place().unit().equals(unit))
                && (every || (state == null ? line.state() != State.COVERED : line.state() == state));
    }

    /** The list behind a number. */
    public String list(WatchedPlace.Kind ofKind, UUID ofCounty, UUID ofUnit, String ofState) {
        return address(PAGE, ofKind, ofCounty, ofUnit, ofState, period) + "#list";
    }

    /** The same page with another history. */
    public String over(Period other) {
        return address(PAGE, kind, county, unit, stateWord(), other);
    }

    /** Where the sheet of this list is. */
    public String sheet() {
        return address(PAGE + "/sheet", kind, county, unit, stateWord(), period);
    }

    private String stateWord() {
        return every ? "EVERY" : state == null ? "" : state.name();
    }

    private String address(String path, WatchedPlace.Kind ofKind, UUID ofCounty, UUID ofUnit, String ofState, Period over) {
        Map<String, String> values = Map.of("minutes", String.valueOf(minutes), "kind", ofKind == null ? "" : ofKind.name(), "county", ofCounty == null ? "" : ofCounty.toString(),
                "unit", ofUnit == null ? "" : ofUnit.toString(), "state", ofState, "period", over.name());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List.of("minutes", "kind", "county", "unit", "state", "period").stream().filter(key -> !values.get(key).isEmpty()).forEach(key -> address.queryParam(key, values.get(key)));
        return address.build().toUriString();
    }
}
