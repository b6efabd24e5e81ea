package luoshi.flood.store;

import java.time.Instant;

/**
 * 报文: a report of SL 651-2014 as it was received. It is known again by station, function code, serial number, time of sending and packet: never by the serial number alone, which runs over (6.6.2).
 *
 * @param station address of the station, ten hex digits in capitals
 * @param function two hex digits
 * @param serial 1 to 65535
 * @param sent the time of sending as it stands there, YYMMDDHHmmSS
 * @param packet number of the packet; 0 of a single one
 * @param at when it was received
 * @param via TCP or UDP
 * @param peer from which address
 * @param known whether the station is in the register
 * @param outcome what of it could not be read; empty where all could
 * @param hex the bytes
 */
public record Telegram(String station, String function, int serial, String sent, int packet, Instant at, String via, String peer, boolean known, String outcome, String hex) {

    /** By what it is known when it comes again. */
    public record Key(String station, String function, int serial, String sent, int packet) {}

    /** By what it is known when it comes again. */
    public Key key() {
        return new Key(station, function, serial, sent, packet);
    }
}
