package luoshi.people;

/** What sort of unit it is. */
public enum UnitKind {
    /** 市：the city whose plan it is, root of the tree. */
    CITY,
    /** 县（市、区）. */
    COUNTY,
    /** 市直部门. */
    BUREAU,
    /** 科室：a section of a bureau. */
    SECTION,
    /** 乡镇（街道）. */
    TOWN,
    /** 开发区、园区. */
    PARK,
    /** 工作专班：people of several units under one task. */
    TASK_FORCE,
    /** 企业. */
    ENTERPRISE
}
