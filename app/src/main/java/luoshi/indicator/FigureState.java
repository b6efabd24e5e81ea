package luoshi.indicator;

/** How certain a figure is. */
public enum FigureState {
    /** 自报. */
    REPORTED,
    /** 核验：somebody else has checked it against its evidence. */
    VERIFIED,
    /** 认定：another unit stands by it. */
    CERTIFIED;

    /** Whether a lamp may be green by it. */
    public boolean bearsGreen() {
        return this != REPORTED;
    }
}
