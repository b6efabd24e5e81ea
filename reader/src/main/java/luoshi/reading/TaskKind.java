package luoshi.reading;

/** Sorts of promises without digits. */
public enum TaskKind {
    /** 任务: work to be done (建成城市智慧水环境（防汛）平台). */
    TASK("任务"),
    /** 节点: an event with a named subject (云栈新材在港交所上市). */
    MILESTONE("节点"),
    /** 外部目标: a value that somebody else sets (完成省控目标). */
    EXTERNAL_GOAL("外部目标"),
    /** 定性目标: a goal that a person judges (与经济增长同步). */
    QUALITATIVE_GOAL("定性目标");

    private final String chinese;

    TaskKind(String chinese) {
        this.chinese = chinese;
    }

    /** The word on the page. */
    public String chinese() {
        return chinese;
    }
}
