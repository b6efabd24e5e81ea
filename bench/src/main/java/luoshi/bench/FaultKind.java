package luoshi.bench;

/** The sorts of faults that are planted into clean plans. */
enum FaultKind {
    /** A printed rate that its numerator and denominator do not give. */
    RATE("比率算不出"),
    /** A total that is not the sum of its parts. */
    TOTAL("总数不等于分项之和"),
    /** What is added and what is reached leave another base than the one printed. */
    FLOW_STOCK("增量与总量不合"),
    /** A target far below last year's result for the same thing. */
    TARGET_BELOW_PAST("目标远低于上年"),
    /** One quantity printed with two values. */
    TWO_VALUES("同一数据两个值"),
    /** An end before its beginning. */
    DATE_ORDER("先后颠倒"),
    /** 亿元 for 万元, 米 for 公里, % for 个百分点, where the other numbers show it. */
    UNIT_SLIP("单位写错"),
    /** A share of the yearly plan that the plan and what was done do not give. */
    IMPLIED_RATE("完成率算不出");

    private final String chinese;

    FaultKind(String chinese) {
        this.chinese = chinese;
    }

    /** The word in reports. */
    String chinese() {
        return chinese;
    }
}
