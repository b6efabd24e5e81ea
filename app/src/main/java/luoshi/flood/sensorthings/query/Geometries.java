package luoshi.flood.sensorthings.query;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Points, lines and polygons from WKT and GeoJSON. They lie in the plane of longitude and latitude, so distances and lengths are degrees. */
public final class Geometries {

    private static final GeometryFactory MAKE = new GeometryFactory();
    private static final int DEEPEST = 8;

    private Geometries() {}

    static Geometry ofText(String text) {
        String plain = text.replaceFirst("(?i)^\\s*SRID\\s*=\\s*\\d+\\s*;", "");
        if (plain.chars().filter(sign -> sign == '(').count() > 1_000) {
            throw wrong("The geometry has more than 1000 parts.");
        }
        try {
            return new WKTReader(MAKE).read(plain);
        } catch (ParseException | IllegalArgumentException e) {
            throw wrong("'" + shown(text) + "' is no geometry in WKT: " + e.getMessage());
        }
    }

    /** The geometry that a value of JSON says; null where it says none. */
    public static Geometry ofJson(Object value) {
        try {
            return value instanceof Map<?, ?> object ? ofObject(object, 0) : null;
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException | NullPointerException e) {
            return null; // what does not hold what GeoJSON says it holds is none
        }
    }

    private static Geometry ofObject(Map<?, ?> object, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        List<?> places = (List<?>) object.get("coordinates");
        return switch (String.valueOf(object.get("type"))) {
            case "Point" -> point(places);
            case "LineString" -> line(places);
            case "Polygon" -> polygon(places);
            case "MultiPoint" -> MAKE.createMultiPoint(places.stream().map(each -> point((List<?>) each)).toArray(Point[]::new));
            case "MultiLineString" -> MAKE.createMultiLineString(places.stream().map(each -> line((List<?>) each)).toArray(LineString[]::new));
            case "MultiPolygon" -> MAKE.createMultiPolygon(places.stream().map(each -> polygon((List<?>) each)).toArray(Polygon[]::new));
            case "GeometryCollection" -> MAKE.createGeometryCollection(
                    ((List<?>) object.get("geometries")).stream().map(each -> ofObject((Map<?, ?>) each, depth + 1)).toArray(Geometry[]::new));
            case "Feature" -> ofObject((Map<?, ?>) object.get("geometry"), depth + 1);
            default -> null;
        };
    }

    private static Point point(List<?> place) {
        return MAKE.createPoint(coordinate(place));
    }

    private static LineString line(List<?> places) {
        return MAKE.createLineString(coordinates(places));
    }

    private static Polygon polygon(List<?> rings) {
        List<LinearRing> all = rings.stream().map(ring -> MAKE.createLinearRing(coordinates((List<?>) ring))).toList();
        return MAKE.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(List<?> places) {
        return places.stream().map(each -> coordinate((List<?>) each)).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(List<?> place) {
        return new Coordinate(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    }
}
