package luoshi.flood;

/** Why an observation has its flag. The codes of the sources are those of Delft-FEWS, where it has one: HN, HX hard limits, SN, SX soft ones, ROR and ROF rates, SR same reading. */
public enum Cause {
    /** Nothing was found against it. */
    NONE(""),
    /** Below what the element can be at all. */
    HARD_MINIMUM("HN"),
    /** Above what the element can be at all. */
    HARD_MAXIMUM("HX"),
    /** Below what is usual at this station. */
    SOFT_MINIMUM("SN"),
    /** Above what is usual at this station. */
    SOFT_MAXIMUM("SX"),
    /** It rose faster than water does. */
    RATE_OF_RISE("ROR"),
    /** It fell faster than water does. */
    RATE_OF_FALL("ROF"),
    /** The same reading for too long. */
    SAME_READING("SR"),
    /** One value far from both its neighbours, which agree. */
    SPIKE("SPK"),
    /** The station sent the sign for no value. */
    MISSING("MIS"),
    /** The station's clock is wrong: the time is that of the receipt, less the span that the station itself tells. */
    CLOCK("CLK"),
    /** A sensor that hangs dry: level 0.000 again and again. */
    DRY("DRY"),
    /** A slot of an array that had not come when the report was sent: what stands in it is filling. */
    FUTURE("FUT"),
    /** A cumulative count that went back: the counter was reset or ran over. */
    RESET("RST"),
    /** Another value for the same moment than was sent before. */
    CONTRADICTED("CON"),
    /** A person set it. */
    MANUAL("MAN"),
    /** A person, or whoever sent it, took it back. */
    WITHDRAWN("WDR");

    private static final Cause[] ALL = values();
    private final String code;

    Cause(String code) {
        this.code = code;
    }

    /** By its number. */
    public static Cause of(int number) {
        return ALL[number];
    }

    /** The code of its source. */
    public String code() {
        return code;
    }
}
