package luoshi.enterprise.reach;

/** What a plan counts. One word of it, 新增, is used for several of these; the plan's definition decides, and the others are shown beside it. */
public enum Counting {
    /** Enterprises that were given it in the year and never held it before: 首次认定. */
    FIRST_TIME,
    /** All that were given it in the year, with renewals and those that come back: 全部认定. */
    GRANTED,
    /** All that hold it at the year's end: 年末有效. */
    VALID_AT_END,
    /** Those of the year's end less those of its beginning: 净增. Whoever leaves is taken off. */
    NET
}
