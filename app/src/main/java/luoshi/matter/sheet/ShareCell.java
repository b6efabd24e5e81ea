package luoshi.matter.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.people.Refusal;
import luoshi.sheet.SheetText;

/** What each county owes of a matter, in one cell: 马村县：不少于1个；修武县：不少于2个. */
final class ShareCell {

    private ShareCell() {}

    /** The share of each unit; units that stand there without one owe their part without a number. */
    static Map<UUID, String> read(String cell, Names names) {
        Map<UUID, String> shares = new LinkedHashMap<>();
        for (String part : cell.split("[；;\\r\\n]+")) {
            String text = SheetText.clean(part);
            int colon = text.indexOf('：') < 0 ? text.indexOf(':') : text.indexOf('：');
            if (text.isEmpty()) {
                continue;
            }
            List<UUID> units = names.units(colon < 0 ? part : text.substring(0, colon));
            String share = colon < 0 ? "" : text.substring(colon + 1).strip();
            for (UUID unit : units) {
                if (shares.put(unit, share) != null) {
                    throw new Refusal("matter-sheet.unit-twice", names.unit(unit));
                }
            }
        }
        return shares;
    }
}
