package luoshi.flood.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.flood.Threshold;

/** The rules that concern one station, compiled: its events meet no others. Made anew when its rules, its thresholds or its elements change; its {@link State} goes on. */
public final class Watch {

    /** No rule concerns it: what was open of it closes. */
    public static final Watch NONE = new Watch(new Slot[0], List.of());

    private final Slot[] slots;
    private final List<String> lacks;

    private Watch(Slot[] slots, List<String> lacks) {
        this.slots = slots;
        this.lacks = lacks;
    }

    /** Those of a place. Thresholds over another datum than its gauge's are left out, and told. */
    public static Watch of(List<Rule> rules, Place place) {
        List<String> lacks = new ArrayList<>();
        List<Threshold> usable = new ArrayList<>();
        for (Threshold threshold : place.thresholds()) {
            if (threshold.isOver(place.datum())) {
                usable.add(threshold);
            } else {
                lacks.add(threshold.kind().name(true) + "的基面是“" + threshold.datum() + "”，水位的基面是“" + place.datum() + "”；换算到同一基面后再用");
            }
        }
        Map<String, List<Rule>> versions = new LinkedHashMap<>();
        rules.stream().filter(rule -> rule.concerns(place)).forEach(rule -> versions.computeIfAbsent(rule.key(), _ -> new ArrayList<>()).add(rule));
        Slot[] slots = versions.values().stream().map(each -> Slot.of(each, place, usable)).toArray(Slot[]::new);
        return new Watch(slots, List.copyOf(lacks));
    }

    /** What of its data cannot be used and why, in Chinese. */
    public List<String> lacks() {
        return lacks;
    }

    /** How many rules concern it. */
    public int size() {
        return slots.length;
    }

    Slot slot(int place) {
        return slots[place];
    }

    /** Whether a state has what the rules need, one after the other and nothing else. */
    boolean fits(Held[] held) {
        if (held.length != slots.length) {
            return false;
        }
        for (int i = 0; i < slots.length; i++) {
            if (!held[i].rule().equals(slots[i].key())) {
                return false;
            }
        }
        return true;
    }
}
