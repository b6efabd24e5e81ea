package luoshi.flood;

/** 预警颜色, from the mildest to the gravest; also the colours of responses Ⅳ to Ⅰ. They are kept apart from lamps, which have other shapes. */
public enum Colour {
    /** 蓝色: Ⅳ. */
    BLUE,
    /** 黄色: Ⅲ. */
    YELLOW,
    /** 橙色: Ⅱ. */
    ORANGE,
    /** 红色: Ⅰ. */
    RED;

    /** The level that goes with it: 4 for blue, 1 for red. */
    public int level() {
        return values().length - ordinal();
    }

    /** By its level, 4 to 1. */
    public static Colour ofLevel(int level) {
        return values()[values().length - level];
    }
}
