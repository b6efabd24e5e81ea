package luoshi.plan;

/** How far the text of an edition has come. */
public enum Stage {
    /** 征求意见稿. */
    DRAFT,
    /** 印发稿. */
    ISSUED
}
