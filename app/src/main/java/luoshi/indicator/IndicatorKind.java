package luoshi.indicator;

/** What sort of number an indicator has: this decides which period a figure speaks of, and what may be told from what. */
public enum IndicatorKind {
    /** 时期数：what came in since the year began, always counted from 1 January (累计 1—n 月). */
    FLOW,
    /** 时点数：what there is at the end of a day. */
    STOCK,
    /** 水平值：how high something was on the whole since the year began, like PM2.5; never summed over units. */
    LEVEL,
    /** 比率：one number of another, in %; told with both where they are known. */
    RATE,
    /** 增速：growth over the same period of last year, in %, at comparable prices where that is how it is counted; never told from levels. */
    GROWTH,
    /** 定性：whether something has been reached, as somebody concludes with grounds: 1 it has, 0 it has not. */
    JUDGED;

    /** Whether a figure speaks of the time since the year began, and not of one day. */
    public boolean sinceNewYear() {
        return this != STOCK && this != JUDGED;
    }

    /** Whether it moves from a beginning to an end over the year, so that less is to be expected of it in June than in December. */
    public boolean grows() {
        return this == FLOW || this == STOCK;
    }
}
