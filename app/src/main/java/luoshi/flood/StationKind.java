package luoshi.flood;

/** 测站类别, after STTP of SL 323-2011 and the class codes of SL 651-2014 (table 4), with the two kinds of waterlogging points that neither has. */
public enum StationKind {
    /** 雨量站. */
    RAIN("P", "PN05"),
    /** 河道站. */
    RIVER("H", "Z"),
    /** 水库站. */
    RESERVOIR("K", "ZU"),
    /** 闸坝站. */
    GATE("Z", "ZU"),
    /** 泵站. */
    PUMP("D", "ZU"),
    /** 路面积水点. */
    ROAD("", "WD"),
    /** 下穿立交、隧道、地铁口积水点. */
    UNDERPASS("", "WD"),
    /** 水质站. */
    QUALITY("Q", "PH");

    private final String sign;
    private final String leading;

    StationKind(String sign, String leading) {
        this.sign = sign;
        this.leading = leading;
    }

    /** Its letter in reports of SL 651-2014; empty where the standard has none. */
    public String sign() {
        return sign;
    }

    /** The element for which it is there, as lists and maps show it. */
    public String leading() {
        return leading;
    }

    /** Whether it measures standing water: its levels are depths above the road. */
    public boolean isWaterlogging() {
        return this == ROAD || this == UNDERPASS;
    }
}
