package luoshi.enterprise;

/** How certain a figure of an enterprise is: of several the highest holds. */
public enum Assurance {
    /** 自报：as the enterprise says it. */
    REPORTED,
    /** 部门核对：a bureau has checked it against its own papers. */
    CHECKED,
    /** 审计：from audited accounts. */
    AUDITED
}
