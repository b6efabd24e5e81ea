package luoshi.reading;

/** The parts of a plan document, by what they speak of. */
public enum Part {
    /** 题头: title, date, salutation, site menus. */
    FRONT("题头"),
    /** 工作回顾: what has been done. */
    REVIEW("工作回顾"),
    /** 工作安排: what shall be done. */
    PLAN("工作安排"),
    /** 名词解释 and other notes behind the text. */
    NOTES("注释");

    private final String chinese;

    Part(String chinese) {
        this.chinese = chinese;
    }

    /** The word on the page. */
    public String chinese() {
        return chinese;
    }
}
