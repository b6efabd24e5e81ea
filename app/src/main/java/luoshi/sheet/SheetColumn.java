package luoshi.sheet;

import java.util.List;

/**
 * A column of a sheet that goes out to officials and comes back.
 *
 * @param key what the program calls it
 * @param names what the header calls it: the first is written, all are understood
 * @param width in characters; 0 for a hidden column
 * @param needed whether a sheet without it is refused
 */
public record SheetColumn(String key, List<String> names, int width, boolean needed) {

    /** A column that may be missing. */
    public static SheetColumn of(String key, int width, String... names) {
        return new SheetColumn(key, List.of(names), width, false);
    }

    /** A column without which nothing can be done. */
    public static SheetColumn needed(String key, int width, String... names) {
        return new SheetColumn(key, List.of(names), width, true);
    }

    /** What the header calls it when it is written. */
    public String name() {
        return names.getFirst();
    }

    /** Whether it carries an id or a version that nobody is asked to read. */
    public boolean hidden() {
        return width == 0;
    }
}
