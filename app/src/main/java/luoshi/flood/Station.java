package luoshi.flood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 监测站, after ST_STBPRP_B of SL 323-2011.
 *
 * @param id the station through all that was recorded of it
 * @param code STCD, 8 characters; empty where it has none
 * @param address ten hex digits of SL 651-2014 in capitals; empty where it speaks something else
 * @param name STNM
 * @param kind what it is there for
 * @param river RVNM; empty where it is on none
 * @param place STLC
 * @param longitude LGTD, degrees; null where nobody has measured it
 * @param latitude LTTD, degrees; null where nobody has measured it
 * @param county ADDVCD: the unit of the county in which it stands
 * @param unit the unit that keeps it in order
 * @param datum DTMNM: 1985 国家高程基准, 假定基面 …; levels of different data are never compared
 * @param zero height of the zero of relative levels above the datum, m (水位基值); null where levels come as they are
 * @param profile key of its {@link Profile}
 * @param interval it should be heard of at least every so many minutes
 * @param since first day in service
 * @param until from this day on it is not; null while it is
 * @param note on what ground it was recorded so
 */
public record Station(UUID id, String code, String address, String name, StationKind kind, String river, String place, BigDecimal longitude, BigDecimal latitude, UUID county, UUID unit, String datum,
        BigDecimal zero, String profile, int interval, LocalDate since, LocalDate until, String note) {

    /** Whether it is in service on a day. */
    public boolean serves(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** The same, out of service from a day on. */
    public Station endedOn(LocalDate day) {
        return new Station(id, code, address, name, kind, river, place, longitude, latitude, county, unit, datum, zero, profile, interval, since, day, note);
    }

    /** Whether it can be drawn on a map. */
    public boolean isPlaced() {
        return longitude != null && latitude != null;
    }
}
