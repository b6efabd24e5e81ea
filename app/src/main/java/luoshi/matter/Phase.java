package luoshi.matter;

/** Where a whole matter stands. 办结 and 销号 are two acts. */
public enum Phase {
    /** 拟立项. */
    DRAFT,
    /** 待审核. */
    SUBMITTED,
    /** 办理中：handed out, its clocks run. */
    OPEN,
    /** 中止：its clocks stand still. */
    SUSPENDED,
    /** 已办结：all parts are accepted, and it is to be looked at once more before it is struck off. */
    CLOSED,
    /** 已销号. */
    STRUCK_OFF,
    /** 已重新交办：goes on as another matter. */
    REOPENED,
    /** 已撤销. */
    CANCELLED;

    /** Whether it has a lamp: nothing runs before it is handed out, and what is cancelled was not done. */
    public boolean timed() {
        return this != DRAFT && this != SUBMITTED && this != CANCELLED;
    }

    /** Whether something is owed. */
    public boolean open() {
        return this == OPEN || this == SUSPENDED;
    }
}
