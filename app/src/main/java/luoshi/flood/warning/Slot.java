package luoshi.flood.warning;

import java.time.LocalDate;
import java.util.List;
import luoshi.flood.Element.Kind;
import luoshi.flood.Threshold;
import luoshi.flood.warning.Rule.Step;
import luoshi.kernel.CityClock;

/**
 * A rule at one station, in all its versions.
 *
 * @param key of the rule
 * @param kind what is asked, the same in all of them
 * @param versions of it
 * @param element code of the element that it looks at; empty where it is none
 * @param every minutes between the station's reports
 * @param thresholds the station's, all over its gauge's datum
 */
record Slot(String key, Rule.Kind kind, List<Rule> versions, String element, int every, List<Threshold> thresholds) {

    static final long MINUTE = 60_000;
    /** After so long nothing of a station's rain is known any more. */
    private static final long FORGOTTEN = Windows.SLOTS * 5 * MINUTE;
    /** Decimals have no exact halves: less than this is no difference in any unit that is measured. */
    private static final double NOTHING = 1e-9;

    static Slot of(List<Rule> versions, Place place, List<Threshold> thresholds) {
        String element = versions.getFirst().elements().stream().filter(place.elements()::contains).findFirst().orElse("");
        return new Slot(versions.getFirst().key(), versions.getFirst().kind(), List.copyOf(versions), element, place.every(), thresholds);
    }

    /** The version in force on a day; null where none is. */
    Rule on(LocalDate day) {
        for (Rule rule : versions) {
            if (rule.governs(day)) {
                return rule;
            }
        }
        return null;
    }

    /** The moment by which an event moves the rule; -1 where it does not. */
    long moment(Held held, State state, Event event) {
        return switch (kind) {
            case STAGE, DEPTH, RATE -> event instanceof Event.Seen seen && seen.flag().isUsable() && seen.element().code().equals(element) && seen.at().toEpochMilli() > held.at() ? seen.at().toEpochMilli() : -1;
            case RAIN -> rain(held, state.rain(), event);
            case SILENT -> event instanceof Event.Tick || held.step() > 0 || held.up().length > 0 ? Math.max(held.at(), event.known().toEpochMilli()) : -1;
            case CLOCK -> event instanceof Event.Clocked ? Math.max(held.at(), event.known().toEpochMilli()) : -1;
        };
    }

    private static long rain(Held held, Windows rain, Event event) {
        if (rain.isEmpty()) {
            return -1;
        }
        long end = rain.end().toEpochMilli();
        long now = event.known().toEpochMilli();
        return switch (event) {
            case Event.Seen seen when seen.flag().isUsable() && (seen.element().kind() == Kind.PERIOD || seen.element().kind() == Kind.COUNT) -> end;
            case Event.Tick _ when held.step() > 0 && now - end >= FORGOTTEN -> now;
            default -> -1;
        };
    }

    /** What remembers of the past, with the event. */
    Held remembering(Held held, Rule rule, Event event) {
        long within = rule.kind() == Rule.Kind.RATE ? rule.steps().stream().mapToInt(Step::within).max().orElse(0) : rule.kind() == Rule.Kind.DEPTH && rule.beside() != null ? rule.beside().within() : 0;
        return within > 0 && event instanceof Event.Seen seen ? held.with(seen.at().toEpochMilli(), seen.value(), within * MINUTE) : held;
    }

    /** How a rule stands after an event that moves it: which of its steps were reached, and which not held. */
    Held after(Held held, Rule rule, State state, Event event, long moment) {
        int reached = 0;
        int released = 0;
        boolean open = rule.kind() != Rule.Kind.RAIN || continues(rule, state, moment);
        if (!open && held.step() == 0) {
            return held.after(moment, 0, 0, rule);
        }
        boolean lifted = lifted(rule, held);
        LocalDate day = rule.kind() == Rule.Kind.STAGE ? CityClock.dayOf(((Event.Seen) event).at()) : null;
        double milder = Double.NaN;
        for (int i = 1; i <= rule.steps().size(); i++) {
            double level = level(rule, i, day);
            double value = value(rule, i, held, state, event);
            double least = (lifted && i > 1 ? milder : level) - NOTHING;
            boolean here = open && value >= least;
            reached |= here ? 1 << i - 1 : 0;
            released |= i <= held.step() && !here && !(open && value >= level - rule.lower().drop() - NOTHING) ? 1 << i - 1 : 0;
            milder = level;
        }
        return held.after(moment, reached, released, rule);
    }

    private static boolean continues(Rule rule, State state, long moment) {
        return rule.beside() == null || tenths(state, rule.beside().within(), moment) >= rule.beside().least() * 10 - NOTHING;
    }

    private static int tenths(State state, int minutes, long moment) {
        return moment > state.rain().end().toEpochMilli() ? 0 : state.rain().tenths(minutes);
    }

    /** Whether the depth rises so fast that the next step holds already. */
    static boolean lifted(Rule rule, Held held) {
        return rule.kind() == Rule.Kind.DEPTH && rule.beside() != null && held.past().rise(rule.beside().within() * MINUTE) >= rule.beside().least() - NOTHING;
    }

    /** What a step is held against: in the unit of its values; NaN where the station has none. */
    double level(Rule rule, int step, LocalDate day) {
        Step one = rule.steps().get(step - 1);
        return switch (rule.kind()) {
            case STAGE -> stage(one.mark(), day);
            case RAIN, DEPTH, RATE -> one.least();
            case SILENT -> Math.max(one.within(), one.least() * every);
            case CLOCK -> one.within();
        };
    }

    private double stage(Threshold.Kind mark, LocalDate day) {
        for (Threshold each : thresholds) {
            if (each.kind() == mark && each.holds(day)) {
                return each.level().doubleValue();
            }
        }
        return Double.NaN;
    }

    /** What decides about a step: metres, millimetres, or minutes of silence or of the clock's error. */
    double value(Rule rule, int step, Held held, State state, Event event) {
        return switch (rule.kind()) {
            case STAGE, DEPTH -> ((Event.Seen) event).value();
            case RAIN -> event instanceof Event.Tick ? 0 : state.rain().tenths(rule.steps().get(step - 1).within()) / 10.0;
            case RATE -> held.past().rise(rule.steps().get(step - 1).within() * MINUTE);
            case SILENT -> (event.known().toEpochMilli() - state.heard()) / (double) MINUTE;
            case CLOCK -> ((Event.Clocked) event).ahead().abs().toMillis() / (double) MINUTE;
        };
    }
}
