package luoshi.flood;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 监测要素: what a station observes. Those that are known are in {@code elements.tsv}, after annex C of SL 651-2014.
 *
 * @param code its sign in SL 651-2014 (Z, PN05, VT), or ours where the standard has none (WD, the depth of standing water)
 * @param identifier its identifying byte in SL 651-2014, two hex digits; FF and two more for a user's; empty where it has none
 * @param zh its name in Chinese
 * @param en its name in English
 * @param unit its unit, as printed
 * @param decimals so many are shown
 * @param kind how its values lie in time
 * @param minutes how long the period is that a value speaks of; 0 for all but {@link Kind#PERIOD}
 * @param least nothing lower can be true; in its unit
 * @param most nothing higher can be true
 * @param fastest so much it may change within an hour; 0 where any change may be true
 */
public record Element(String code, String identifier, String zh, String en, String unit, int decimals, Kind kind, int minutes, double least, double most, double fastest) {

    private static final List<Element> ALL = read();
    private static final Map<String, Element> BY_CODE = ALL.stream().collect(Collectors.toMap(Element::code, Function.identity()));
    private static final Map<String, Element> BY_IDENTIFIER =
            ALL.stream().filter(element -> !element.identifier().isEmpty()).collect(Collectors.toMap(Element::identifier, Function.identity()));

    /** How values lie in time (SL 651-2014: a momentary value has the time at which it was measured, a period's the end of the period). */
    public enum Kind {
        /** At a moment: level, flow, voltage. */
        MOMENT,
        /** Of the minutes that end at the moment: rain of five minutes. */
        PERIOD,
        /** Counted up from some beginning: rain since the counter was reset. */
        COUNT,
        /** A word of bits. */
        STATE
    }

    /** Its name in a language. */
    public String name(boolean chinese) {
        return chinese ? zh : en;
    }

    /** All of them, in the order of the file. */
    public static List<Element> all() {
        return ALL;
    }

    /** By its sign. */
    public static Optional<Element> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** By its identifying byte, two hex digits in capitals; FF and two more for a user's. */
    public static Optional<Element> identified(String identifier) {
        return Optional.ofNullable(BY_IDENTIFIER.get(identifier));
    }

    private static List<Element> read() {
        try (InputStream file = Element.class.getResourceAsStream("elements.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1).map(Element::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element of(String line) {
        String[] cells = line.split("\t", -1);
        return new Element(cells[0], cells[1], cells[2], cells[3], cells[4], Integer.parseInt(cells[5]), Element.Kind.valueOf(cells[6]), Integer.parseInt(cells[7]),
                Double.parseDouble(cells[8]), Double.parseDouble(cells[9]), Double.parseDouble(cells[10]));
    }
}
