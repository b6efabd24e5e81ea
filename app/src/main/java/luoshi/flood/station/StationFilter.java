package luoshi.flood.station;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.flood.station.Standings.Standing;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which stations a list shows, as the page's address says it.
 *
 * @param q part of a name, code, address, river or place; empty for any
 * @param kind of this kind; null for any
 * @param county in this county; null for any
 * @param unit kept in order by this unit; null for any
 * @param state so heard of; null for any
 */
public record StationFilter(String q, StationKind kind, UUID county, UUID unit, Presence state) {

    private static final int LONGEST = 60;

    static StationFilter of(Typed typed) {
        String q = typed.text("q");
        return new StationFilter(q.substring(0, Math.min(LONGEST, q.length())), typed.choice(StationKind.class, "kind").orElse(null), typed.id("county"), typed.id("unit"),
                typed.choice(Presence.class, "state").orElse(null));
    }

    List<Standing> of(List<Standing> all) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return all.stream().filter(one -> kind == null || one.station().kind() == kind).filter(one -> county == null || county.equals(one.station().county()))
                .filter(one -> unit == null || unit.equals(one.station().unit())).filter(one -> state == null || one.presence() == state).filter(one -> says(one.station(), wanted)).toList();
    }

    private static boolean says(Station station, String wanted) {
        return wanted.isEmpty() || String.join("\n", station.name(), station.code(), station.address(), station.river(), station.place()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The same for another state, or for any where it is this one. */
    public StationFilter toggled(Presence other) {
        return new StationFilter(q, kind, county, unit, other == state ? null : other);
    }

    /** Where they are shown, or where their sheet is. */
    public String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = Map.of("q", q, "kind", kind == null ? "" : kind.name(), "county", county == null ? "" : county.toString(), "unit", unit == null ? "" : unit.toString(),
                "state", state == null ? "" : state.name());
        List.of("q", "kind", "county", "unit", "state").stream().filter(key -> !values.get(key).isEmpty()).forEach(key -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
