package luoshi.flood.station;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import luoshi.flood.Profile;
import luoshi.flood.Profile.Mapping;
import luoshi.people.Refusal;

/** What a product's own identifiers stand for, as people type it: a line each, such as "FF09 WD 0.01". */
public final class ProfileLines {

    private static final int MOST = 100;

    private ProfileLines() {}

    /** The mappings of a profile. */
    public static String of(Profile profile) {
        return profile.mappings().stream().map(one -> one.identifier() + " " + one.element() + " " + one.factor().toPlainString()).collect(Collectors.joining("\n"));
    }

    /** What stands there line by line: identifier, element, factor. */
    static List<Mapping> read(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST) {
            throw new Refusal("profile.lines", String.valueOf(MOST));
        }
        return lines.stream().map(line -> {
            String[] cells = line.split("\\s+");
            if (cells.length != 3 || line.length() > 40 || !cells[2].matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
                throw new Refusal("profile.mapping", line.substring(0, Math.min(40, line.length())));
            }
            return new Mapping(cells[0].toUpperCase(Locale.ROOT), cells[1].toUpperCase(Locale.ROOT), new BigDecimal(cells[2]));
        }).toList();
    }
}
