package luoshi.flood.warning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import luoshi.flood.Element;
import luoshi.flood.Flag;
import luoshi.flood.warning.Place.Kind;
import luoshi.flood.Threshold;
import luoshi.kernel.CityClock;

/** A station of a test: what it sends, and what comes of it by the shipped rules. */
final class Gauge {

    static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    static final List<Rule> RULES = RuleBook.shipped();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(CityClock.ZONE);

    private final Watch watch;
    final List<Change> changes = new ArrayList<>();
    State state = State.NONE;

    Gauge(Place place) {
        this.watch = Watch.of(RULES.stream().filter(rule -> rule.kind() != Rule.Kind.SILENT).toList(), place);
    }

    Gauge(List<Rule> rules, Place place) {
        this.watch = Watch.of(rules, place);
    }

    static Rule rule(String key) {
        return RULES.stream().filter(rule -> rule.key().equals(key)).findFirst().orElseThrow();
    }

    static Place rain() {
        return new Place(Kind.OTHER, Set.of("PN05", "PN01", "P1", "PT"), 5, "", List.of());
    }

    static Place underpass() {
        return new Place(Kind.UNDERPASS, Set.of("WD"), 5, "", List.of());
    }

    /** A river with 设防 104, 警戒 105, 保证 106.5, 堤顶 108. */
    static Place river() {
        return new Place(Kind.RIVER, Set.of("Z"), 5, "1985国家高程基准", List.of(mark(Threshold.Kind.DEFENCE, 104), mark(Threshold.Kind.WARNING, 105), mark(Threshold.Kind.GUARANTEED, 106.5), mark(Threshold.Kind.CREST, 108)));
    }

    static Threshold mark(Threshold.Kind kind, double level) {
        return Threshold.of(kind, BigDecimal.valueOf(level), "1985国家高程基准", LocalDate.of(2021, 1, 1), "");
    }

    /** A time of the day, more than 24 hours for the next. */
    static Instant at(String time) {
        int days = Integer.parseInt(time.substring(0, 2)) / 24;
        String hour = "%02d".formatted(Integer.parseInt(time.substring(0, 2)) % 24);
        return LocalDateTime.of(DAY.plusDays(days), LocalTime.parse(hour + time.substring(2))).atZone(CityClock.ZONE).toInstant();
    }

    static Element element(String code) {
        return Element.find(code).orElseThrow();
    }

    Gauge sends(String code, Instant at, double value) {
        return takes(new Event.Seen(element(code), at, value, Flag.ORIGINAL_RELIABLE, at));
    }

    Gauge sends(String code, String at, double value) {
        return sends(code, at(at), value);
    }

    /** Values every so many minutes, the first at a time. */
    Gauge sendsEvery(int minutes, String code, String from, double... values) {
        for (int i = 0; i < values.length; i++) {
            sends(code, at(from).plus(Duration.ofMinutes((long) minutes * i)), values[i]);
        }
        return this;
    }

    Gauge takes(Event event) {
        Outcome outcome = Evaluator.step(watch, state, event);
        state = outcome.state();
        changes.addAll(outcome.changes());
        return this;
    }

    Gauge ticks(String at) {
        return takes(new Event.Tick(at(at)));
    }

    /** The changes in one line: since when, what becomes of it, and its colour then. */
    String told() {
        return changes.stream().map(one -> TIME.format(one.since()) + " " + one.kind() + (one.after() == null ? "" : " " + one.after())).collect(Collectors.joining(" | "));
    }

    String said() {
        return changes.getLast().zh();
    }
}
