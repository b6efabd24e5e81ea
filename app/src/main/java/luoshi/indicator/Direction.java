package luoshi.indicator;

/** Which way is good: this is what makes a number printed without a bound (450家) a floor or a ceiling. */
public enum Direction {
    /** 越高越好. */
    MORE,
    /** 越低越好. */
    LESS,
    /** 宜在区间内. */
    BAND
}
