package luoshi.flood.map;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import luoshi.flood.StationKind;
import luoshi.flood.station.Presence;

/**
 * Which stations a list shows.
 *
 * @param kind of one kind; null for all
 * @param county of one county; null for all
 * @param state in one state; null for all
 * @param warned only those of which something is warned
 */
record Listed(StationKind kind, UUID county, Presence state, boolean warned) {

    /** As somebody asks; what is not known counts as all. */
    static Listed asked(String kind, String county, String state) {
        return new Listed(EnumSet.allOf(StationKind.class).stream().filter(one -> one.name().equals(kind)).findFirst().orElse(null), id(county),
                EnumSet.allOf(Presence.class).stream().filter(one -> one.name().equals(state)).findFirst().orElse(null), state.equals("WARNED"));
    }

    /** An id as it was asked for; null where it is none. */
    static UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    List<Standing> of(Picture picture) {
        return picture.stations().stream().filter(this::shows).toList();
    }

    private boolean shows(Standing one) {
        return (kind == null || one.station().kind() == kind) && (county == null || county.equals(one.station().county())) && (state == null || one.state() == state)
                && (!warned || one.colour().isPresent());
    }
}
