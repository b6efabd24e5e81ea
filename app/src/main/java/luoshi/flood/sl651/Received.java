package luoshi.flood.sl651;

/** What came: a frame that is in order, or one that is not. A bad frame is an outcome and no exception; the standard has it met with silence. */
public sealed interface Received permits Frame, Received.Refused {

    /** How it was written. */
    Frame.Mode mode();

    /** The address of the station, ten hex digits; of a refused one as it claims, and null where not even that can be read. */
    String station();

    /** All its bytes. */
    byte[] raw();

    /**
     * A frame that must not be believed. Where it claims a station it is plausible, and is to be counted for that device: a bad line shows so.
     *
     * @param fault what is wrong
     * @param mode how it is written
     * @param station whose it claims to be; null where there is no header
     * @param function the function code it claims; 0 where there is no header
     * @param raw its bytes, as far as they came
     */
    record Refused(Fault fault, Frame.Mode mode, String station, int function, byte[] raw) implements Received {}

    /** What is wrong with a frame. */
    enum Fault {
        /** No header that could be one of the standard's. */
        NO_HEADER,
        /** It ended, or another began, before as many bytes had come as it claims. */
        CUT_SHORT,
        /** No end character stands where its length says. */
        BAD_LENGTH,
        /** All is where it should be, but the check does not fit: damaged on the way, or edited. */
        BAD_CRC,
        /** The check fits, but the number of the packet is none of 1 to the number of packets. */
        BAD_PACKET
    }
}
