package luoshi.flood.sensorthings.entity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import luoshi.flood.sensorthings.entity.Link.Side;
import luoshi.flood.sensorthings.entity.Property.Type;

/** The kinds of entities, with their properties and links: tables 1 to 22 of OGC 18-088 (clause 8.2, and extension 12 for MultiDatastream). */
public enum Kind {
    /** 物: a station, or whatever stands somewhere and observes. */
    THING("Thing", "Things", "name:TEXT! description:TEXT! properties:OBJECT"),
    /** 位置. */
    LOCATION("Location", "Locations", "name:TEXT! description:TEXT! encodingType:TEXT! location:ANY! properties:OBJECT"),
    /** 历史位置. */
    HISTORICAL_LOCATION("HistoricalLocation", "HistoricalLocations", "time:MOMENT!"),
    /** 数据流. */
    DATASTREAM("Datastream", "Datastreams", "name:TEXT! description:TEXT! observationType:TEXT! unitOfMeasurement:OBJECT! observedArea:DERIVED phenomenonTime:DERIVED resultTime:DERIVED properties:OBJECT"),
    /** 多值数据流: several results at once. */
    MULTI_DATASTREAM("MultiDatastream", "MultiDatastreams",
            "name:TEXT! description:TEXT! observationType:TEXT multiObservationDataTypes:TEXTS! unitOfMeasurements:OBJECTS! observedArea:DERIVED phenomenonTime:DERIVED resultTime:DERIVED properties:OBJECT"),
    /** 传感器. */
    SENSOR("Sensor", "Sensors", "name:TEXT! description:TEXT! encodingType:TEXT! metadata:ANY! properties:OBJECT"),
    /** 观测属性. */
    OBSERVED_PROPERTY("ObservedProperty", "ObservedProperties", "name:TEXT! definition:TEXT! description:TEXT! properties:OBJECT"),
    /** 观测. */
    OBSERVATION("Observation", "Observations", "phenomenonTime:PERIOD resultTime:MOMENT result:ANY! resultQuality:ANY validTime:PERIOD parameters:OBJECT"),
    /** 观测对象. */
    FEATURE_OF_INTEREST("FeatureOfInterest", "FeaturesOfInterest", "name:TEXT! description:TEXT! encodingType:TEXT! feature:ANY! properties:OBJECT");

    private static final Map<Kind, List<Link>> LINKS = all();

    private final String one;
    private final String many;
    private final List<Property> properties;

    Kind(String one, String many, String properties) {
        this.one = one;
        this.many = many;
        this.properties = Arrays.stream(properties.split(" ")).map(Kind::read).toList();
    }

    private static Property read(String text) {
        String[] cells = text.split("[:!]");
        return new Property(cells[0], Type.valueOf(cells[1]), text.endsWith("!"));
    }

    private static Map<Kind, List<Link>> all() {
        Map<Kind, List<Link>> links = new EnumMap<>(Kind.class);
        links.put(THING, List.of(new Link("Locations", LOCATION, Side.MANY, "Things"), new Link("HistoricalLocations", HISTORICAL_LOCATION, Side.OTHER, "Thing"),
                new Link("Datastreams", DATASTREAM, Side.OTHER, "Thing"), new Link("MultiDatastreams", MULTI_DATASTREAM, Side.OTHER, "Thing")));
        links.put(LOCATION, List.of(new Link("Things", THING, Side.OTHER, "Locations"), new Link("HistoricalLocations", HISTORICAL_LOCATION, Side.OTHER, "Locations")));
        links.put(HISTORICAL_LOCATION, List.of(new Link("Thing", THING, Side.ONE, "HistoricalLocations"), new Link("Locations", LOCATION, Side.MANY, "HistoricalLocations")));
        links.put(DATASTREAM, List.of(new Link("Thing", THING, Side.ONE, "Datastreams"), new Link("Sensor", SENSOR, Side.ONE, "Datastreams"),
                new Link("ObservedProperty", OBSERVED_PROPERTY, Side.ONE, "Datastreams"), new Link("Observations", OBSERVATION, Side.OTHER, "Datastream")));
        links.put(MULTI_DATASTREAM, List.of(new Link("Thing", THING, Side.ONE, "MultiDatastreams"), new Link("Sensor", SENSOR, Side.ONE, "MultiDatastreams"),
                new Link("ObservedProperties", OBSERVED_PROPERTY, Side.MANY, "MultiDatastreams"), new Link("Observations", OBSERVATION, Side.OTHER, "MultiDatastream")));
        links.put(SENSOR, List.of(new Link("Datastreams", DATASTREAM, Side.OTHER, "Sensor"), new Link("MultiDatastreams", MULTI_DATASTREAM, Side.OTHER, "Sensor")));
        links.put(OBSERVED_PROPERTY, List.of(new Link("Datastreams", DATASTREAM, Side.OTHER, "ObservedProperty"),
                new Link("MultiDatastreams", MULTI_DATASTREAM, Side.OTHER, "ObservedProperties")));
        links.put(OBSERVATION, List.of(new Link("Datastream", DATASTREAM, Side.ONE, "Observations"), new Link("MultiDatastream", MULTI_DATASTREAM, Side.ONE, "Observations"),
                new Link("FeatureOfInterest", FEATURE_OF_INTEREST, Side.ONE, "Observations")));
        links.put(FEATURE_OF_INTEREST, List.of(new Link("Observations", OBSERVATION, Side.OTHER, "FeatureOfInterest")));
        return links;
    }

    /** The name of one of them, as links have it. */
    public String one() {
        return one;
    }

    /** The name of all of them, as addresses have it. */
    public String many() {
        return many;
    }

    /** Its properties, in the order in which they are told. */
    public List<Property> properties() {
        return properties;
    }

    /** Its links. */
    public List<Link> links() {
        return LINKS.get(this);
    }

    /** A property by its name. */
    public Optional<Property> property(String name) {
        return properties.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** A link by its name. */
    public Optional<Link> link(String name) {
        return links().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The kind whose entities an address names. */
    public static Optional<Kind> ofMany(String name) {
        return Arrays.stream(values()).filter(each -> each.many.equals(name)).findFirst();
    }

    /** Whether observations are made for it. */
    public boolean isStream() {
        return this == DATASTREAM || this == MULTI_DATASTREAM;
    }
}
