package luoshi.commitment.yearly;

/** What the next year's plan makes of a target. Of the numbers as printed: a ceiling that is raised asks for less. */
public enum Course {
    /** 调高. */
    RAISED,
    /** 调低. */
    LOWERED,
    /** 持平. */
    SAME,
    /** 口径不同：the numbers cannot be compared, as per cent with percentage points, or a growth with what is reached. */
    OTHER_MEASURE,
    /** 延续：it goes on, and one of the two years or both have no number. */
    NO_NUMBER,
    /** 未再提. */
    DROPPED
}
