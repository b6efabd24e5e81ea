package luoshi.page;

import java.util.Locale;

/** Numbers of drawings, as SVG has them in every language. */
public final class Drawing {

    private Drawing() {}

    /** A place or a length, to a tenth of a unit. */
    public static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
