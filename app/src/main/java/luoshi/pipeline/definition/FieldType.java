package luoshi.pipeline.definition;

/** What a field holds. */
public enum FieldType {
    /** A line of text. */
    TEXT,
    /** Several lines of text. */
    NOTE,
    /** A number, or one for every month, quarter or year. */
    NUMBER,
    /** A day. */
    DATE,
    /** One of some. */
    CHOICE,
    /** Several of some. */
    CHOICES,
    /** Yes or no. */
    YESNO,
    /** 经度,纬度 in degrees. */
    PLACE,
    /** 统一社会信用代码, with its right check character (GB 32100). */
    CODE,
    /** A small table of its own. */
    ROWS
}
