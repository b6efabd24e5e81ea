package luoshi.flood.warning;

/** 降雨等级 GB/T 28592-2012, table 1: by the rain of 12 or 24 hours, defined on tenths of a millimetre. */
public enum RainGrade {
    /** 无雨. */
    NONE("无雨", "no rain", 0, 0),
    /** 微量降雨（零星小雨）: below 0.1 mm. Whole tenths never come to it: only whoever saw drops can say. */
    TRACE("微量降雨", "trace", 0, 0),
    /** 小雨. */
    LIGHT("小雨", "light rain", 1, 1),
    /** 中雨. */
    MODERATE("中雨", "moderate rain", 50, 100),
    /** 大雨. */
    HEAVY("大雨", "heavy rain", 150, 250),
    /** 暴雨. */
    STORM("暴雨", "rainstorm", 300, 500),
    /** 大暴雨. */
    HEAVY_STORM("大暴雨", "heavy rainstorm", 700, 1000),
    /** 特大暴雨. */
    EXTREME_STORM("特大暴雨", "extreme rainstorm", 1400, 2500);

    private static final RainGrade[] ALL = values();
    private final String zh;
    private final String en;
    private final int half;
    private final int whole;

    RainGrade(String zh, String en, int half, int whole) {
        this.zh = zh;
        this.en = en;
        this.half = half;
        this.whole = whole;
    }

    /** Of so many tenths of a millimetre in twelve hours. */
    public static RainGrade ofTwelveHours(int tenths) {
        RainGrade grade = NONE;
        for (int i = LIGHT.ordinal(); i < ALL.length && tenths >= ALL[i].half; i++) {
            grade = ALL[i];
        }
        return grade;
    }

    /** Of so many tenths of a millimetre in a day. */
    public static RainGrade ofDay(int tenths) {
        RainGrade grade = NONE;
        for (int i = LIGHT.ordinal(); i < ALL.length && tenths >= ALL[i].whole; i++) {
            grade = ALL[i];
        }
        return grade;
    }

    /** Its name in a language. */
    public String name(boolean chinese) {
        return chinese ? zh : en;
    }
}
