package luoshi.flood.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import luoshi.flood.Colour;
import luoshi.flood.station.Presence;
import luoshi.page.Shell;

/**
 * A picture as a map draws it.
 *
 * @param at the moment, to the second, in the city's time
 * @param stations those that can be drawn
 */
record MapData(String at, List<Dot> stations) {

    /**
     * One station on the map.
     *
     * @param lon degrees, WGS84 or CGCS2000, which differ by less than a metre
     * @param lat degrees
     * @param value with its unit, as lists show it
     * @param time of which moment the value is; null where there is none
     * @param colour the gravest colour that is warned of; null for none
     * @param doubtful whether the value is; null for no
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dot(UUID id, String name, double lon, double lat, String kind, String county, String value, String time, Presence state, Colour colour, Boolean doubtful) {}

    static MapData of(Picture picture, Predicate<Standing> which, Counties counties, Shell shell) {
        return new MapData(shell.moment(picture.at()), picture.stations().stream().filter(one -> one.station().isPlaced()).filter(which).map(one -> dot(one, counties, shell)).toList());
    }

    private static Dot dot(Standing one, Counties counties, Shell shell) {
        var station = one.station();
        return new Dot(station.id(), station.name(), station.longitude().doubleValue(), station.latitude().doubleValue(), shell.words().of("station-kind", station.kind()), counties.name(station.county()),
                one.value(), one.moment() == null ? null : shell.time(one.moment()), one.state(), one.colour().orElse(null), one.isDoubtful() ? Boolean.TRUE : null);
    }
}
