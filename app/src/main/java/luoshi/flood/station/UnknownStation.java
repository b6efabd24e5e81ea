package luoshi.flood.station;

import java.time.Instant;

/**
 * A station that reports and is in no register.
 *
 * @param address ten hex digits
 * @param reports how often it reported
 * @param first when it was first heard
 * @param last when it was last heard
 * @param functions with which function codes
 */
public record UnknownStation(String address, long reports, Instant first, Instant last, String functions) {}
