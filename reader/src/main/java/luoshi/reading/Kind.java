package luoshi.reading;

/** What a number in a plan is there for. */
public enum Kind {
    /** 目标: an amount, rate or count to be reached in the plan period. */
    TARGET("目标"),
    /** 成绩: a result already achieved. */
    PAST("成绩"),
    /** 名称: digits inside a name or slogan (“1353”, 5G, 108国道). */
    NAME("名称"),
    /** 背景: anything else: dates, ordinals, thresholds, base values, attributes of a project. */
    BACKGROUND("背景");

    private final String chinese;

    Kind(String chinese) {
        this.chinese = chinese;
    }

    /** The word on the page. */
    public String chinese() {
        return chinese;
    }
}
