package luoshi.matter;

/** What can be done to a matter or to a unit's part in it. Who may do it when, and what it needs, is {@code course/moves.tsv}. */
public enum Move {
    /** 拟立项. */
    DRAFT,
    /** 送审. */
    SUBMIT,
    /** 退回拟稿. */
    REJECT,
    /** 交办：the clocks begin. */
    ISSUE,
    /** 调整类别：only upward. */
    RECLASSIFY,
    /** 调整节点. */
    REPLAN,
    /** 按新的放假通知重算期限. */
    REDATE,
    /** 发出提示单、催办单、督办单. */
    CHASE,
    /** 中止. */
    SUSPEND,
    /** 恢复. */
    RESUME,
    /** 撤销. */
    CANCEL,
    /** 回头看. */
    LOOK_BACK,
    /** 销号. */
    STRIKE_OFF,
    /** 重新交办：as a new matter that is linked to this one. */
    REOPEN,
    /** 签收. */
    SIGN,
    /** 提出异议. */
    OBJECT,
    /** 维持交办. */
    KEEP,
    /** 同意异议. */
    RELEASE,
    /** 研究部署. */
    DEPLOY,
    /** 拟稿：of what the unit says, which waits for its head. */
    PREPARE,
    /** 退回修改：the head does not sign. */
    SEND_BACK,
    /** 反馈. */
    FEEDBACK,
    /** 退回反馈. */
    RETURN_FEEDBACK,
    /** 申请延期. */
    ASK_TIME,
    /** 同意延期. */
    GRANT,
    /** 不同意延期. */
    REFUSE,
    /** 提请会商. */
    ESCALATE,
    /** 会商决定. */
    DECIDE,
    /** 申请办结. */
    APPLY,
    /** 撤回申请：what the unit has said and nobody has decided about yet. */
    WITHDRAW,
    /** 核查. */
    CHECK,
    /** 退回继续办理. */
    RETURN,
    /** 认定办结. */
    ACCEPT
}
