package luoshi.flood.store;

/**
 * What became of a delivery. It is on the disk when somebody hears of it.
 *
 * @param repeated whether all of it had come before, so that nothing was added
 * @param ids the number of each value, in their order: of one that had come before, the number it has had since
 */
public record Stored(boolean repeated, long[] ids) {}
