package luoshi.enterprise.firm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import luoshi.enterprise.criteria.RuleSet.Purpose;
import luoshi.enterprise.firm.FirmView.Judged;
import luoshi.pipeline.CodedItems;

/** What firms of the libraries aim at: by which rule set what they lack can be told. */
final class Aims {

    private static final String ABOVE_SCALE = "above-scale";
    private static final String NEAR_SCALE = "small-to-scale";
    /** By what the libraries call it. */
    private static final Map<String, String> RULES = Map.ofEntries(Map.entry("创新型中小企业", "innovative"), Map.entry("专精特新中小企业", "specialised"), Map.entry("专精特新“小巨人”企业", "little-giant"),
            Map.entry("上交所主板", "listing-main"), Map.entry("深交所主板", "listing-main"), Map.entry("创业板", "listing-chinext"), Map.entry("科创板", "listing-star"), Map.entry("北交所", "listing-bse"),
            Map.entry("港交所", "listing-hk"));

    private Aims() {}

    /** By items how the firm stands by the rules for what it aims at; none for those that aim at nothing that has rules in force. */
    static Map<UUID, List<Judged>> of(List<CodedItems.Row> items, List<Judged> judged) {
        Map<UUID, List<Judged>> aims = new HashMap<>();
        for (CodedItems.Row item : items) {
            Stream<String> rules = item.pipeline().equals(NEAR_SCALE) ? Stream.of(ABOVE_SCALE) : item.told().values().stream().filter(RULES::containsKey).map(RULES::get);
            List<String> keys = rules.toList();
            aims.put(item.item(), judged.stream().filter(one -> keys.contains(one.rules().key()) && one.purposes().contains(Purpose.NEW)).toList());
        }
        return aims;
    }
}
