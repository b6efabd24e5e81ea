package luoshi.flood.sl651;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.flood.Element;

/** 要素标识符 (SL 651-2014, annex C): the identifying byte, the name that stands for it in ASCII, and the usual definition byte. */
final class Identifiers {

    static final String RAIN_OF_AN_HOUR = "F4";
    static final String STATE = "45";

    /**
     * An element of annex C.
     *
     * @param identifier its byte, two hex digits
     * @param sign its name in ASCII
     * @param size bytes of a value
     * @param decimals of a value
     */
    record Known(String identifier, String sign, int size, int decimals) {

        int definition() {
            return size << 3 | decimals;
        }
    }

    private static final Map<String, Known> BY_SIGN = read();
    private static final Map<String, Known> BY_IDENTIFIER = BY_SIGN.values().stream().collect(Collectors.toMap(Known::identifier, Function.identity()));

    private Identifiers() {}

    static Known of(String identifier) {
        return BY_IDENTIFIER.get(identifier);
    }

    /** By its name in ASCII, in whichever case; null where annex C has none. */
    static Known named(String sign) {
        return BY_SIGN.get(sign.toUpperCase());
    }

    /** DRZ1 to DRZ8 have F5 to FC. */
    static String ofLevels(char number) {
        return "%02X".formatted(0xF4 + number - '0');
    }

    /** The twelve values of an hour, in ASCII: DRP, DRZ1 to DRZ8; null for all else. */
    static String ofArray(String sign) {
        return sign.equals("DRP") ? RAIN_OF_AN_HOUR : sign.matches("DRZ[1-8]") ? ofLevels(sign.charAt(3)) : null;
    }

    /**
     * What the product knows it as; null where it does not. F5 is the river's level, but the upper one of a gate or pump, and F6 its lower one (annex C, the remarks on F5 and F6);
     * a reservoir has no river, and is read as a gate.
     */
    static String code(String identifier, Character category) {
        boolean hasTwoLevels = category != null && "ZDK".indexOf(category) >= 0;
        return switch (identifier) {
            case RAIN_OF_AN_HOUR -> "PN05";
            case "F5" -> hasTwoLevels ? "ZU" : "Z";
            case "F6" -> hasTwoLevels ? "ZB" : null;
            default -> Element.identified(identifier).map(Element::code).orElse(null);
        };
    }

    private static Map<String, Known> read() {
        try (InputStream file = Identifiers.class.getResourceAsStream("identifiers.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t"))
                    .map(cells -> new Known(cells[0], cells[1], (Integer.parseInt(cells[2]) + 1) / 2, Integer.parseInt(cells[3])))
                    .collect(Collectors.toMap(known -> known.sign().toUpperCase(), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
