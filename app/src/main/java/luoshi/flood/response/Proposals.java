package luoshi.flood.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import luoshi.flood.Colour;
import luoshi.flood.Warning;
import luoshi.flood.plan.Condition;
import luoshi.flood.plan.FloodPlan;
import luoshi.flood.plan.FloodPlan.Level;
import luoshi.flood.response.Proposal.Ground;

/** What a plan proposes, by what is known at a moment. */
public final class Proposals {

    private Proposals() {}

    /**
     * A danger as far as conditions ask for it.
     *
     * @param kind in lower case
     * @param said in a sentence
     * @param since when it was found
     * @param known when it was reported
     */
    public record Told(String kind, String said, Instant since, Instant known) {}

    /** What bears a condition out. */
    private record Borne(String said, Instant since, Instant known) {}

    /** The gravest level of which a condition is met; empty for none. Warnings that were not known at the moment, or were over, count for nothing. */
    public static Optional<Proposal> of(FloodPlan plan, List<Warning> warnings, List<Told> dangers, Instant asOf) {
        List<Warning> open = warnings.stream().filter(warning -> !warning.known().isAfter(asOf) && !warning.since().isAfter(asOf) && (warning.isOpen() || warning.until().isAfter(asOf))).toList();
        List<Told> told = dangers.stream().filter(danger -> !danger.known().isAfter(asOf)).toList();
        return plan.levels().stream().sorted(Comparator.comparingInt(Level::level)).flatMap(level -> {
            List<Ground> grounds = level.conditions().stream().flatMap(condition -> ground(condition, open, told).stream()).toList();
            return grounds.stream().map(Ground::since).min(Comparator.naturalOrder()).map(since -> new Proposal(level.level(), since, grounds)).stream();
        }).findFirst();
    }

    private static Optional<Ground> ground(Condition condition, List<Warning> open, List<Told> dangers) {
        return switch (condition) {
            case Condition.Signal(Colour colour) -> ground(condition, 1, borne(open, Warning.Kind.ISSUED, colour, null));
            case Condition.Measured(String rule, Colour colour, int count) -> ground(condition, count, borne(open, Warning.Kind.MEASURED, colour, rule));
            case Condition.Reported(List<String> kinds, int count) -> ground(condition, count,
                    dangers.stream().filter(danger -> kinds.contains(danger.kind().toLowerCase(Locale.ROOT))).map(danger -> new Borne(danger.said(), danger.since(), danger.known())).toList());
        };
    }

    private static List<Borne> borne(List<Warning> open, Warning.Kind kind, Colour least, String rule) {
        return open.stream().filter(warning -> warning.kind() == kind && warning.colour().compareTo(least) >= 0 && (rule == null || rule.equals(warning.rule())))
                .map(warning -> new Borne(warning.said(), warning.since(), warning.known())).toList();
    }

    /** Where several are needed, it is so since the moment at which the last that was needed came. */
    private static Optional<Ground> ground(Condition condition, int count, List<Borne> borne) {
        if (borne.size() < count) {
            return Optional.empty();
        }
        List<Borne> inTurn = new ArrayList<>(borne);
        inTurn.sort(Comparator.comparing(Borne::since));
        Instant known = borne.stream().map(Borne::known).sorted().toList().get(count - 1);
        return Optional.of(new Ground(condition, inTurn.get(count - 1).since(), known, inTurn.stream().map(Borne::said).toList()));
    }
}
