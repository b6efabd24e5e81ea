package luoshi.people;

/** What a post is for. The administrators are three, and none of them does business. */
public enum Role {
    /** 督查室：立项、交办、核查、通报. */
    SUPERVISOR,
    /** 单位负责人：审签. */
    HEAD,
    /** 联络员：签收、填报. */
    CONTACT,
    /** 核查人. */
    CHECKER,
    /** 市领导：阅看、批示. */
    LEADER,
    /** 审计人员：看，不办. */
    AUDITOR,
    /** 系统管理员：单位、账号、运行. */
    SYSTEM_ADMIN,
    /** 安全管理员：授予岗位、会话. */
    SECURITY_ADMIN,
    /** 审计管理员：日志. */
    AUDIT_ADMIN,
    /** 企业联系人：看本企业的数据、差距，填报本企业的数据，别的都不看. */
    FIRM,
    /** 防汛值班员：监测、预警、会商、叫应. */
    DUTY,
    /** 遥测接入程序：只上送和读取观测值. */
    TELEMETRY;

    /** Whether it is one of the three that run the system and do no business. */
    public boolean administers() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
