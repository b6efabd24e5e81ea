package luoshi.flood.sensorthings.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.flood.Element;
import luoshi.flood.Profile;
import luoshi.flood.Station;
import luoshi.flood.Stations;
import luoshi.flood.store.Series;
import luoshi.flood.store.SeriesBook;

/**
 * The register of stations as entities. Their numbers follow from what is registered and never change: a station's from its first row in the journal, a datastream's from its series, an observed
 * property's from the sign of its element.
 */
final class Registered {

    private static final String MEASUREMENT = "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement";
    private static final String GEOJSON = "application/vnd.geo+json";

    private final Stations stations;
    private final SeriesBook book;
    private Stations.Register told;
    private int series = -1;
    private State state;

    Registered(Stations stations, SeriesBook book) {
        this.stations = stations;
        this.book = book;
    }

    synchronized State read() {
        Stations.Register register = stations.register();
        book.readOn();
        int known = book.size();
        if (register != told || known != series) {
            state = tell(register, book.all());
            told = register;
            series = known;
        }
        return state;
    }

    private static State tell(Stations.Register register, Collection<Series> all) {
        State state = new State();
        register.stations().values().forEach(station -> thing(station, register.numbers().get(station.id()), state));
        for (Series one : all) {
            Station station = one.station() == null ? null : register.stations().get(one.station());
            if (station != null) {
                Element element = Element.find(one.element()).orElse(null);
                Profile profile = register.profile(station);
                state.put(sensor(profile, state.all(Kind.SENSOR)));
                state.put(observedProperty(one.element(), element));
                state.put(datastream(one, station, element, Map.of("Thing", List.of(number(register.numbers().get(station.id()))), "Sensor", List.of(sensorNumber(profile)),
                        "ObservedProperty", List.of(propertyNumber(one.element())))));
            }
        }
        return state;
    }

    private static long number(long own) {
        return Entity.REGISTERED + own;
    }

    private static long propertyNumber(String element) {
        return number(digest(element));
    }

    private static void thing(Station station, long own, State state) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("stcd", station.code());
        properties.put("address", station.address());
        properties.put("kind", station.kind().name());
        properties.put("river", station.river());
        properties.put("datum", station.datum());
        properties.put("registered", true);
        boolean placed = station.isPlaced();
        state.put(new Entity(Kind.THING, number(own), named(station.name(), place(station), Map.of("properties", properties)), placed ? Map.of("Locations", List.of(number(own))) : Map.of()));
        if (placed) {
            Map<String, Object> point = Map.of("type", "Point", "coordinates", List.of(station.longitude(), station.latitude()));
            state.put(new Entity(Kind.LOCATION, number(own), named(station.name(), place(station), Map.of("encodingType", GEOJSON, "location", point)), Map.of()));
            state.put(new Entity(Kind.FEATURE_OF_INTEREST, number(own), named(station.name(), place(station), Map.of("encodingType", GEOJSON, "feature", point)),
                    Map.of(Entity.MADE_OF, List.of(number(own)))));
        }
    }

    private static String place(Station station) {
        return station.place().isEmpty() ? station.name() : station.place();
    }

    private static Map<String, Object> named(String name, String description, Map<String, Object> rest) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("description", description);
        values.putAll(rest);
        return values;
    }

    private static Entity sensor(Profile profile, Collection<Entity> there) {
        long number = sensorNumber(profile);
        return there.stream().filter(one -> one.number() == number).findFirst().orElseGet(() -> new Entity(Kind.SENSOR, number,
                named(profile.name(), profile.note().isEmpty() ? profile.name() : profile.note(), Map.of("encodingType", "text/plain", "metadata", profile.key())), Map.of()));
    }

    private static long sensorNumber(Profile profile) {
        return number(digest(profile.key()));
    }

    /** A number from a sign; there are some dozens of signs among 2^44 numbers. */
    private static long digest(String sign) {
        long number = 7;
        for (char each : sign.toCharArray()) {
            number = (number * 1_000_003 + each) & (Entity.REGISTERED - 1);
        }
        return number;
    }

    private static Entity observedProperty(String sign, Element element) {
        String definition = element == null || element.identifier().isEmpty() ? "luoshi:" + sign : "SL651:" + element.identifier() + "H";
        Map<String, Object> rest = new LinkedHashMap<>();
        rest.put("definition", definition);
        return new Entity(Kind.OBSERVED_PROPERTY, propertyNumber(sign), named(element == null ? sign : element.zh(), element == null ? sign : element.en(), rest), Map.of());
    }

    private static Entity datastream(Series series, Station station, Element element, Map<String, List<Long>> links) {
        String unit = element == null ? "" : element.unit();
        String what = element == null ? series.element() : element.zh();
        return new Entity(Kind.DATASTREAM, number(series.id()), named(station.name() + " " + what, station.name() + " " + what,
                Map.of("observationType", MEASUREMENT, "unitOfMeasurement", Map.of("name", unit, "symbol", unit, "definition", unit.isEmpty() ? "" : "ucum:" + unit),
                        "properties", Map.of("element", series.element()))), links);
    }
}
