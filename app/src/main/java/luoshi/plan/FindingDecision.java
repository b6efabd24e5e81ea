package luoshi.plan;

/** What people have decided about a finding. */
public enum FindingDecision {
    /** 未处理. */
    OPEN,
    /** 采纳：the drafting office is asked to mend it. */
    ACCEPTED,
    /** 不采纳：it is right as it stands, for a reason that is kept. */
    DISMISSED
}
