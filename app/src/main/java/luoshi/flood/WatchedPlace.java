package luoshi.flood;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place that is to be watched whole: a reach of a river 河段 or a waterlogging point 易涝点. Which stations watch it is recorded beside it.
 *
 * @param id the place through all that was recorded of it; null for a new one
 * @param kind a reach or a point
 * @param name its name; none is refused
 * @param water the river of a reach, the road of a point; empty where it has none
 * @param county the unit of the county in which it lies
 * @param unit the unit that keeps its stations in order, and is asked when they are dark
 * @param coordinates degrees, "lon lat, lon lat" along a reach and one pair for a point; empty where nobody has drawn it
 * @param since first day on which it is to be watched
 * @param until from this day on it is not; null while it is
 * @param note on what ground it is on the list
 */
public record WatchedPlace(UUID id, Kind kind, String name, String water, UUID county, UUID unit, String coordinates, LocalDate since, LocalDate until, String note) {

    /** What sort of place. */
    public enum Kind {
        /** 河段. */
        REACH,
        /** 易涝点. */
        POINT
    }

    /** Whether it is to be watched on a day. */
    public boolean isWatched(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
