package luoshi.flood.response;

/** Whether a response is real. It is so from its first fact on, and nothing that is real ever rests on a drill. */
public enum Reality {
    /** 实战. */
    REAL,
    /** 演练: with this word in its name, number, orders and on every page. */
    DRILL
}
