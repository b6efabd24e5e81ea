package luoshi.flood.sensorthings.query;

import static luoshi.flood.sensorthings.query.WrongRequestException.shown;
import static luoshi.flood.sensorthings.query.WrongRequestException.wrong;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

/** The functions of the standard (tables 25 to 28 of OGC 18-088). Times are those of UTC, as answers are. */
final class Functions {

    private static final Map<String, Of> ALL = new HashMap<>();

    static {
        texts();
        times();
        numbers();
        geometries();
    }

    private Functions() {}

    /** A function of so many arguments. */
    private record Of(int least, int most, Function<List<Object>, Object> told) {}

    static void check(String name, int arguments) {
        Of function = ALL.get(name);
        if (function == null) {
            throw wrong("There is no function '" + shown(name) + "'. There are: " + String.join(", ", new TreeSet<>(ALL.keySet())) + ".");
        }
        if (arguments < function.least() || arguments > function.most()) {
            throw wrong("The function " + name + " takes " + function.least() + (function.most() > function.least() ? " or " + function.most() : "") + " arguments, not " + arguments + ".");
        }
    }

    /** What a function tells; null where an argument is not of its kind. */
    static Object tell(String name, List<Object> arguments, Instant now) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Values.Many many) {
                int place = i;
                return new Values.Many(many.values().stream().map(each -> tell(name, with(arguments, place, each), now)).toList());
            }
        }
        if (name.equals("now")) {
            return now;
        }
        try {
            return ALL.get(name).told().apply(arguments);
        } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException | IllegalArgumentException | TopologyException e) {
            return null;
        }
    }

    private static List<Object> with(List<Object> arguments, int place, Object value) {
        List<Object> changed = new ArrayList<>(arguments);
        changed.set(place, value);
        return changed;
    }

    private static void texts() {
        ALL.put("substringof", texts((part, whole) -> whole.contains(part)));
        ALL.put("contains", texts(String::contains));
        ALL.put("endswith", texts(String::endsWith));
        ALL.put("startswith", texts(String::startsWith));
        ALL.put("indexof", texts((whole, part) -> (double) whole.indexOf(part)));
        ALL.put("concat", texts(String::concat));
        ALL.put("length", text(text -> (double) text.length()));
        ALL.put("tolower", text(text -> text.toLowerCase(Locale.ROOT)));
        ALL.put("toupper", text(text -> text.toUpperCase(Locale.ROOT)));
        ALL.put("trim", text(String::strip));
        ALL.put("substring", new Of(2, 3, given -> {
            String whole = (String) given.get(0);
            int begin = ((Number) given.get(1)).intValue();
            int end = given.size() < 3 ? whole.length() : Math.min(whole.length(), begin + ((Number) given.get(2)).intValue());
            return whole.substring(begin, end);
        }));
    }

    private static Of text(Function<String, Object> told) {
        return new Of(1, 1, given -> told.apply((String) given.getFirst()));
    }

    private static Of texts(BiFunction<String, String, Object> told) {
        return new Of(2, 2, given -> told.apply((String) given.getFirst(), (String) given.getLast()));
    }

    private static void times() {
        ALL.put("year", time(time -> (double) time.getYear()));
        ALL.put("month", time(time -> (double) time.getMonthValue()));
        ALL.put("day", time(time -> (double) time.getDayOfMonth()));
        ALL.put("hour", time(time -> (double) time.getHour()));
        ALL.put("minute", time(time -> (double) time.getMinute()));
        ALL.put("second", time(time -> (double) time.getSecond()));
        ALL.put("fractionalseconds", time(time -> time.getNano() / 1e9));
        ALL.put("date", time(OffsetDateTime::toLocalDate));
        ALL.put("time", time(OffsetDateTime::toLocalTime));
        ALL.put("totaloffsetminutes", time(_ -> 0d));
        ALL.put("now", new Of(0, 0, _ -> null));
        ALL.put("mindatetime", new Of(0, 0, _ -> Instant.parse("1900-01-01T00:00:00Z")));
        ALL.put("maxdatetime", new Of(0, 0, _ -> Instant.parse("2200-01-01T00:00:00Z")));
    }

    private static Of time(Function<OffsetDateTime, Object> told) {
        return new Of(1, 1, given -> {
            Instant moment = given.getFirst() instanceof Period period ? period.from() : given.getFirst() instanceof String text ? Period.moment(text) : (Instant) given.getFirst();
            return told.apply(moment.atOffset(ZoneOffset.UTC));
        });
    }

    private static void numbers() {
        ALL.put("round", number(value -> Math.signum(value) * Math.floor(Math.abs(value) + 0.5)));
        ALL.put("floor", number(Math::floor));
        ALL.put("ceiling", number(Math::ceil));
    }

    private static Of number(Function<Double, Object> told) {
        return new Of(1, 1, given -> told.apply(Values.number(given.getFirst())));
    }

    private static void geometries() {
        ALL.put("geo.distance", new Of(2, 2, given -> geometry(given, 0).distance(geometry(given, 1))));
        ALL.put("geo.length", new Of(1, 1, given -> geometry(given, 0).getLength()));
        ALL.put("geo.intersects", related(Geometry::intersects));
        ALL.put("st_equals", related(Geometry::equalsTopo));
        ALL.put("st_disjoint", related(Geometry::disjoint));
        ALL.put("st_touches", related(Geometry::touches));
        ALL.put("st_within", related(Geometry::within));
        ALL.put("st_overlaps", related(Geometry::overlaps));
        ALL.put("st_crosses", related(Geometry::crosses));
        ALL.put("st_intersects", related(Geometry::intersects));
        ALL.put("st_contains", related(Geometry::contains));
        ALL.put("st_relate", new Of(3, 3, given -> geometry(given, 0).relate(geometry(given, 1), (String) given.get(2))));
    }

    private static Of related(BiPredicate<Geometry, Geometry> relation) {
        return new Of(2, 2, given -> relation.test(geometry(given, 0), geometry(given, 1)));
    }

    private static Geometry geometry(List<Object> given, int place) {
        return given.get(place) instanceof Geometry geometry ? geometry : Geometries.ofJson(given.get(place));
    }
}
