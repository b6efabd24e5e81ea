package luoshi.matter.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import luoshi.matter.clock.ClockRules;
import org.springframework.stereotype.Component;

/** The rules of the clocks: those in force, and those that matters were handed out under, which are kept word for word. */
@Component
public class RuleBook {

    private final MatterStore store;
    private final ClockRules current = ClockRules.shipped();
    private final Map<String, ClockRules> known = new ConcurrentHashMap<>(Map.of(current.hash(), current, "", current));

    RuleBook(MatterStore store) {
        this.store = store;
    }

    /** The rules in force. */
    public ClockRules current() {
        return current;
    }

    /** Within an act that hands out: keeps the rules in force, if they are not kept yet. */
    public void pin() {
        if (store.rules(current.hash()).isEmpty()) {
            store.addRules(current.hash(), current.text());
        }
    }

    /** The rules with this hash; of rules that were purged, those in force. */
    public ClockRules of(String hash) {
        return known.computeIfAbsent(hash, _ -> store.rules(hash).map(ClockRules::read).orElse(current));
    }
}
