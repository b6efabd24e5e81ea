package luoshi.desk;

/** Somebody has put the time of a demo forward by a day. */
public record DayStepped() {}
