package luoshi.matter;

/** A unit's part in a matter. */
public enum AssignmentRole {
    /** 牵头单位：the first named; brings the parts together and applies to close. */
    LEAD,
    /** 责任单位：owes a part of its own. */
    RESPONSIBLE,
    /** 配合单位：helps; owes nothing by a day. */
    SUPPORT
}
