package luoshi.commitment;

import luoshi.reading.TaskKind;

/** What a target asks for: a number, or one of the goals without digits that a reading knows. */
public enum TargetKind {
    /** 数值：reached when the number is. */
    NUMBER,
    /** 任务：work to be done. */
    TASK,
    /** 节点：an event with a named subject. */
    MILESTONE,
    /** 外部目标：a value that the level above sets, unknown until it is issued. */
    EXTERNAL_GOAL,
    /** 定性：a person concludes, with grounds. */
    QUALITATIVE_GOAL;

    static TargetKind of(TaskKind kind) {
        return valueOf(kind.name());
    }
}
