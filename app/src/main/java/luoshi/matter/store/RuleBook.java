package luoshi.matter.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import luoshi.matter.clock.ClockRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The rules of the clocks: those in force, shipped or the operator's own, and those that matters were handed out under, which are kept word for word. */
@Component
@EnableConfigurationProperties(RuleSettings.class)
public class RuleBook {

    private final MatterStore store;
    private final ClockRules current;
    private final Map<String, ClockRules> known = new ConcurrentHashMap<>();
    private final Map<String, ClockRules> redated = new ConcurrentHashMap<>();

    RuleBook(MatterStore store, RuleSettings settings) {
        this.store = store;
        this.current = settings.read();
        known.putAll(Map.of(current.hash(), current, "", current));
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

    /** The rules with this hash, but counted by the calendar in force: by these a matter is dated anew that was handed out before its holidays were known. */
    public ClockRules redating(String hash) {
        return redated.computeIfAbsent(hash, _ -> of(hash).countingBy(current));
    }

    /** The rules with this hash; of rules that were purged, those in force. */
    public ClockRules of(String hash) {
        return known.computeIfAbsent(hash, _ -> store.rules(hash).map(ClockRules::read).orElse(current));
    }
}
