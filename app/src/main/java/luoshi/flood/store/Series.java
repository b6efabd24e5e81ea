package luoshi.flood.store;

import java.util.UUID;

/**
 * One element of one station, or one part of a datastream: what observations are held of.
 *
 * @param id its short number
 * @param station the station; null where no station has taken it over
 * @param element sign of the element; of a datastream's part its place within a result, where it is not the only one
 * @param datastream number of the datastream; null for a station's own
 */
public record Series(int id, UUID station, String element, Long datastream) {}
