package luoshi.matter;

/** The clocks of a matter. The “0” of 13710 has no due moment: a matter stays on every report until it is struck off. */
public enum ClockKind {
    /** “1”：studied and deployed. */
    DEPLOY,
    /** “3”：first feedback. */
    FEEDBACK,
    /** “7”：an ordinary matter settled. */
    SETTLE,
    /** “1个月”：a major matter settled, or a node plan given. */
    MONTH,
    /** A date of the node plan. */
    NODE,
    /** 完成时限：the day by which all of it is to be done. */
    DEADLINE
}
