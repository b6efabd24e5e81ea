package luoshi.matter;

/** What sort of matter it is, which decides its clocks; it can only rise. */
public enum MatterClass {
    /** 一般事项：settled in 7 days. */
    ORDINARY,
    /** 重大、复杂事项：settled in a month, or carried on with a node plan. */
    MAJOR,
    /** 持续推进事项：reported at the dates of its node plan until it is closed. */
    CONTINUING
}
