package luoshi.flood.map;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import luoshi.flood.Warning;
import luoshi.page.Shell;

/**
 * A picture as pages show it.
 *
 * @param picture the picture
 * @param listed which stations were asked for
 * @param rows these, the worst first
 * @param counties those in which stations stand
 * @param names what counties are called
 * @param shell whose page it is
 */
public record MapView(Picture picture, Listed listed, List<Standing> rows, Map<UUID, String> counties, Counties names, Shell shell) {

    static MapView of(Picture picture, Listed listed, Counties counties, Shell shell) {
        return new MapView(picture, listed, listed.of(picture), counties.of(picture.stations().stream().map(Standing::station).toList()), counties, shell);
    }

    /** The same with fewer rows. */
    MapView where(Predicate<Standing> which) {
        return new MapView(picture, listed, rows.stream().filter(which).toList(), counties, names, shell);
    }

    /** The name of the county of a station. */
    public String county(Standing one) {
        return names.name(one.station().county());
    }

    /** The value of the station at which something is warned of; a dash for what was issued. */
    public String value(Warning warning) {
        return warning.station() == null ? "—" : picture.find(warning.station()).map(Standing::value).orElse("—");
    }

    /** Of which county a warning speaks; of the whole city where it names none. */
    public String county(Warning warning) {
        return warning.county() == null ? shell.t("flood-map.city") : names.name(warning.county());
    }

    /** Whether a station of a list is chosen by a kind, a county or a state. */
    public boolean chosen(Object value) {
        return value.equals(listed.kind()) || value.equals(listed.county()) || value.equals(listed.state());
    }

    /** Whether those are listed of which something is warned. */
    public boolean warned() {
        return listed.warned();
    }
}
