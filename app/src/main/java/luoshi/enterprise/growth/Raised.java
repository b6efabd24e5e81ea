package luoshi.enterprise.growth;

import java.util.List;

/**
 * A warning that is raised for an enterprise.
 *
 * @param warning which
 * @param why the numbers that raise it, each in Chinese and in English
 */
public record Raised(Warning warning, List<Why> why) {

    /** One number with what it is held against. */
    public record Why(String zh, String en) {

        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
