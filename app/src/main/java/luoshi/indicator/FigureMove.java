package luoshi.indicator;

/** What is done with a figure. */
public enum FigureMove {
    /** 报送. */
    REPORT,
    /** 核验：somebody else has checked it against its evidence. */
    VERIFY,
    /** 认定：another unit stands by it. */
    CERTIFY,
    /** 退回：with a reason; nothing is known then. */
    RETURN
}
