package luoshi.page;

import java.util.Locale;

/**
 * A lamp as pages show it: colour, shape and word, with what explains it. Due lamps and course lamps look alike and differ in their words.
 *
 * @param light colour and shape
 * @param word what it says: 正常, 临期, 逾期
 * @param explanation why, in a sentence; empty where the word says it all
 */
public record Lamp(Light light, String word, String explanation) {

    /** Colour and shape, always together, so that black-and-white print and every eye can tell them apart. */
    public enum Light {
        /** Filled circle: as it should be. */
        GREEN,
        /** Triangle: near its day, or behind a little. */
        YELLOW,
        /** Square: past its day, or far behind. */
        RED,
        /** Empty circle: nobody knows; silence is never green. */
        GREY,
        /** Tick: done. */
        TICK;

        /** Its style class. */
        public String css() {
            return "lamp " + name().toLowerCase(Locale.ROOT);
        }
    }
}
