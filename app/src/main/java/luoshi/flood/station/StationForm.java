package luoshi.flood.station;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luoshi.flood.Profile;
import luoshi.flood.Station;
import luoshi.flood.StationKind;
import luoshi.people.Refusal;

/** A station as the fields of its form, and back. */
public final class StationForm {

    /** In which field lies what the register refuses. */
    static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("refusal.station.name", "name"), Map.entry("refusal.station.code", "code"), Map.entry("refusal.station.address", "address"),
            Map.entry("refusal.station.taken", "address"), Map.entry("refusal.station.profile", "profile"), Map.entry("refusal.station.position", "longitude"),
            Map.entry("refusal.station.days", "until"), Map.entry("refusal.station.interval", "interval"), Map.entry("refusal.form.long", ""), Map.entry("refusal.stale", ""));
    private static final int INTERVAL = 5;

    private StationForm() {}

    /** The fields of a station. */
    static Map<String, String> of(Station one) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", one.name(), "code", one.code(), "address", one.address(), "kind", one.kind().name(), "river", one.river(),
                "place", one.place(), "county", one.county().toString(), "unit", one.unit().toString(), "datum", one.datum()));
        fields.putAll(Map.of("longitude", plain(one.longitude()), "latitude", plain(one.latitude()), "zero", plain(one.zero()), "profile", one.profile(),
                "interval", String.valueOf(one.interval()), "since", one.since().toString(), "until", Objects.toString(one.until(), ""), "note", one.note()));
        return fields;
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** The fields of a new one, with the address under which it reports already. */
    static Map<String, String> blank(String address, UUID unit, LocalDate today) {
        return new LinkedHashMap<>(Map.of("address", address, "unit", Objects.toString(unit, ""), "since", today.toString(), "interval", String.valueOf(INTERVAL), "profile", Profile.STANDARD.key()));
    }

    /** The station of these fields; refused is what is missing or unreadable, field by field. */
    public static Station read(UUID id, Typed typed) {
        String name = typed.text("name");
        if (name.isEmpty()) {
            throw new Refusal("station.name");
        }
        StationKind kind = typed.choice(StationKind.class, "kind").orElseThrow(() -> new Refusal("station.kind"));
        BigDecimal longitude = typed.number("longitude");
        BigDecimal latitude = typed.number("latitude");
        BigDecimal zero = typed.number("zero");
        int interval = typed.whole("interval", INTERVAL);
        UUID county = needed(typed, "county");
        UUID unit = needed(typed, "unit");
        LocalDate until = typed.day("until");
        LocalDate since = typed.day("since");
        if (since == null) {
            throw new Refusal("station.since");
        }
        return new Station(id, typed.text("code").toUpperCase(Locale.ROOT), typed.text("address").toUpperCase(Locale.ROOT), name, kind, typed.text("river"), typed.text("place"), longitude, latitude,
                county, unit, typed.text("datum"), zero, typed.text("profile").isEmpty() ? Profile.STANDARD.key() : typed.text("profile"), interval, since, until, typed.text("note"));
    }

    private static UUID needed(Typed typed, String field) {
        UUID id = typed.id(field);
        if (id == null) {
            throw new Refusal("station.unit");
        }
        return id;
    }
}
