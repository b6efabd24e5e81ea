package luoshi.flood;

/**
 * How far an observation can be relied on: the ten flags of Delft-FEWS, whose numbers are kept. What was sent is never changed: a correction or completion is another row.
 */
public enum Flag {
    /** 0: as sent, and nothing speaks against it. */
    ORIGINAL_RELIABLE,
    /** 1: corrected by a person or rule, and relied on. */
    CORRECTED_RELIABLE,
    /** 2: filled in where nothing came, and relied on. */
    COMPLETED_RELIABLE,
    /** 3: as sent, and doubtful: shown with a mark, warned of with a mark. */
    ORIGINAL_DOUBTFUL,
    /** 4: corrected, and doubtful. */
    CORRECTED_DOUBTFUL,
    /** 5: filled in, and doubtful: as a discharge beyond the ends of its rating curve. */
    COMPLETED_DOUBTFUL,
    /** 6: as sent, and not to be used: kept, shown on request, no ground for anything. */
    ORIGINAL_UNRELIABLE,
    /** 7: corrected, and still not to be used. */
    CORRECTED_UNRELIABLE,
    /** 8: filled in, and not to be used. */
    COMPLETED_UNRELIABLE,
    /** 9: the station says that it has no value. */
    MISSING;

    private static final Flag[] ALL = values();

    /** By its number, 0 to 9. */
    public static Flag of(int number) {
        return ALL[number];
    }

    /** Whether figures, windows and warnings may rest on it. */
    public boolean isUsable() {
        return ordinal() < ORIGINAL_UNRELIABLE.ordinal();
    }

    /** Whether it counts as a good observation: of a covered station something good was seen. */
    public boolean isReliable() {
        return ordinal() < ORIGINAL_DOUBTFUL.ordinal();
    }
}
