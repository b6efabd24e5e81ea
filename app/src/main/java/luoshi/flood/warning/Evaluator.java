package luoshi.flood.warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import luoshi.flood.Element.Kind;
import luoshi.kernel.CityClock;

/**
 * Takes one event after another of one station, and says which warnings open, change their colour or close. The same events in the same order give the same changes, whether one at a time, in batches,
 * or with the state written and read between them.
 */
public final class Evaluator {

    private Evaluator() {}

    /** What an event comes to at a station, from its state before. */
    public static Outcome step(Watch watch, State before, Event event) {
        List<Change> changes = List.of();
        Held[] held = before.held();
        if (!watch.fits(held)) {
            changes = new ArrayList<>();
            held = fitting(watch, held, event.known(), changes);
        }
        State now = new State(rain(before.rain(), event), heard(before.heard(), event), held);
        Held[] next = held;
        for (int i = 0; i < held.length; i++) {
            Slot slot = watch.slot(i);
            long moment = slot.moment(held[i], now, event);
            if (moment >= 0) {
                next = next == held ? held.clone() : next;
                next[i] = moved(slot, held[i], now, event, moment);
                if (next[i].colour() != held[i].colour()) {
                    changes = changes.isEmpty() ? new ArrayList<>() : changes;
                    changes.add(Wording.of(slot, held[i], next[i], now, event));
                }
            }
        }
        return new Outcome(new State(now.rain(), now.heard(), next), changes);
    }

    private static Held moved(Slot slot, Held held, State now, Event event, long moment) {
        Rule rule = slot.on(CityClock.dayOf(Instant.ofEpochMilli(moment)));
        if (rule == null) {
            return held.step() == 0 ? held : held.over();
        }
        return slot.after(slot.remembering(held.under(rule), rule, event), rule, now, event, moment);
    }

    private static Windows rain(Windows rain, Event event) {
        if (event instanceof Event.Seen seen && seen.flag().isUsable() && (seen.element().kind() == Kind.PERIOD || seen.element().kind() == Kind.COUNT)) {
            return rain.with(seen.element(), seen.at(), seen.value());
        }
        return rain;
    }

    private static long heard(long heard, Event event) {
        return event instanceof Event.Tick && heard > 0 ? heard : Math.max(heard, event.known().toEpochMilli());
    }

    /** As the rules stand, those that are there no longer closed. */
    private static Held[] fitting(Watch watch, Held[] held, Instant known, List<Change> changes) {
        Held[] next = new Held[watch.size()];
        for (int i = 0; i < next.length; i++) {
            String key = watch.slot(i).key();
            next[i] = Arrays.stream(held).filter(one -> one.rule().equals(key)).findFirst().orElseGet(() -> Held.none(key));
        }
        for (Held one : held) {
            if (one.colour() != null && Arrays.stream(next).noneMatch(each -> each.rule().equals(one.rule()))) {
                changes.add(Wording.anew(one, null, known));
            }
        }
        return next;
    }
}
