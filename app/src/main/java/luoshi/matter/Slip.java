package luoshi.matter;

/** What an issuer may send about a clock as it stands, mildest first. It is derived with the lamp; that it was sent is a step of the matter. */
public enum Slip {
    /** Nothing to send. */
    NONE,
    /** 提示单（蓝）：the day is near. */
    REMIND,
    /** 催办单（橙）：the day is past. */
    CHASE,
    /** 督办单（红）：the day is past by days. */
    SUPERVISE
}
