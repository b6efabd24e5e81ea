package luoshi.plan;

/** What became of a sentence on its way from an older edition into a newer one, as the newer one shows it. */
public enum Change {
    /** 未变: the same words in the same order. */
    SAME,
    /** 移位: the same words at another place. */
    MOVED,
    /** 改编号: the same words under another number. */
    RENUMBERED,
    /** 改写: other words that still say much the same. */
    REWORDED,
    /** 拆分: one of several sentences that were one. */
    SPLIT,
    /** 合并: one sentence that was several. */
    JOINED,
    /** 新增: not there before. */
    ADDED
}
