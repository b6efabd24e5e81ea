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

/** The elements that are known: {@code elements.tsv}, after annex C of SL 651-2014. */
public final class Elements {

    private static final List<Element> ALL = read();
    private static final Map<String, Element> BY_CODE = ALL.stream().collect(Collectors.toMap(Element::code, Function.identity()));
    private static final Map<String, Element> BY_IDENTIFIER =
            ALL.stream().filter(element -> !element.identifier().isEmpty()).collect(Collectors.toMap(Element::identifier, Function.identity()));

    private Elements() {}

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
        try (InputStream file = Elements.class.getResourceAsStream("elements.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).skip(1).map(Elements::element).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element element(String line) {
        String[] cells = line.split("\t", -1);
        return new Element(cells[0], cells[1], cells[2], cells[3], cells[4], Integer.parseInt(cells[5]), Element.Kind.valueOf(cells[6]), Integer.parseInt(cells[7]),
                Double.parseDouble(cells[8]), Double.parseDouble(cells[9]), Double.parseDouble(cells[10]));
    }
}
