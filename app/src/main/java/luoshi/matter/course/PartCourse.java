package luoshi.matter.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import luoshi.matter.Assignment;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.matter.State;
import luoshi.matter.Step;
import luoshi.matter.clock.ClockRules;

/** One unit's part while its course is told, step by step. */
final class PartCourse {

    private ClockRules rules;
    private final Map<Key, ClockSpan> clocks = new LinkedHashMap<>();
    private final Map<Key, Instant> asPlanned = new HashMap<>();
    private final List<Interval> intervals = new ArrayList<>();
    private Assignment assignment;
    private State state = State.ISSUED;
    private boolean ended;
    private boolean held;
    private Step paper;
    private Step asked;
    private Step feedback;
    private Step finding;
    private Step applied;

    PartCourse(Assignment assignment) {
        this.assignment = assignment;
    }

    /** A clock is known by its kind, and a date of the node plan by its number. */
    private record Key(ClockKind kind, int node) {}

    /**
     * Begins the clocks, or goes on with them by another plan: a clock that runs already, or was met, stays as it is; of the dates of a node plan
     * those stay that stand in the new plan too, with the time that was given for them since.
     */
    void plan(Assignment newer, List<ClockSpan> planned, ClockRules inForce) {
        if (!assignment.owes() && newer.owes()) { // who only helped has taken it over: it is handed to them anew
            state = State.ISSUED;
            paper = null;
        }
        assignment = newer;
        rules = inForce;
        List<ClockSpan> before = List.copyOf(clocks.values());
        Map<Key, Instant> until = Map.copyOf(asPlanned);
        clocks.clear();
        asPlanned.clear();
        planned.forEach(span -> asPlanned.put(key(span), span.due()));
        before.stream().filter(span -> span.met() != null && span.kind() != ClockKind.NODE).forEach(span -> clocks.put(key(span), span));
        planned.forEach(span -> clocks.put(key(span), before.stream().filter(old -> isStill(old, until.get(key(old)), span)).findFirst().map(old -> numbered(old, span.node())).orElse(span)));
    }

    private static boolean isStill(ClockSpan old, Instant asPlanned, ClockSpan planned) {
        return old.kind() == planned.kind() && (planned.kind() != ClockKind.NODE || planned.due().equals(asPlanned));
    }

    private static ClockSpan numbered(ClockSpan span, int node) {
        return new ClockSpan(span.kind(), node, span.begins(), span.due(), span.met(), span.held(), span.provisional());
    }

    private static Key key(ClockSpan span) {
        return new Key(span.kind(), span.node());
    }

    /** What the table says becomes of it, and what that does to its clocks. */
    void move(Step step) {
        Step pending = step.move() == Move.WITHDRAW ? told().pending() : null;
        if (step.assignment() != null) {
            state = Moves.TABLE.after(state, step.move());
        }
        switch (step.move()) {
            case PREPARE -> paper = step;
            case SEND_BACK -> paper = null;
            case DEPLOY -> meet(ClockKind.DEPLOY::equals, step.at());
            case FEEDBACK -> {
                feedback = step;
                meet(ClockKind.FEEDBACK::equals, step.at());
                meetNode(step);
            }
            case RETURN_FEEDBACK -> reopen(feedback, kind -> kind == ClockKind.FEEDBACK || kind == ClockKind.NODE);
            case ESCALATE -> {
                asked = step;
                meet(ClockKind.MONTH::equals, step.at());
            }
            case OBJECT, ASK_TIME -> asked = step;
            case APPLY -> {
                applied = step;
                finding = null;
                meet(kind -> kind != ClockKind.DEPLOY, step.at()); // who reports the result has nothing left to feed back
            }
            case CHECK -> finding = step;
            case RETURN -> reopen(applied, kind -> kind != ClockKind.DEPLOY);
            case WITHDRAW -> {
                reopen(pending, kind -> kind != ClockKind.DEPLOY);
                asked = asked == pending ? null : asked;
            }
            case RELEASE -> ended = true;
            case ACCEPT -> {
                state = State.ACCEPTED; // a ledger that is taken over tells of no finding before it
                ended = true;
            }
            default -> { }
        }
        step.clocks().stream().filter(clock -> clock.assignment().equals(assignment.id())).forEach(this::redate);
        if (paper != null && (paper.id().equals(step.answers()) || !mayStill(paper.proposes()))) {
            paper = null;
        }
    }

    private boolean mayStill(Move move) {
        return Moves.TABLE.from(state).stream().anyMatch(rule -> rule.move() == move);
    }

    private void meet(Predicate<ClockKind> which, Instant at) {
        clocks.replaceAll((key, span) -> which.test(key.kind()) && span.met() == null ? met(span, at) : span);
    }

    private void meetNode(Step step) {
        clocks.computeIfPresent(new Key(ClockKind.NODE, step.said().node()), (_, span) -> span.met() == null ? met(span, step.at()) : span);
    }

    /** What a step had met runs on: a return does not begin a clock anew. */
    private void reopen(Step step, Predicate<ClockKind> which) {
        if (step != null) {
            clocks.replaceAll((_, span) -> which.test(span.kind()) && step.at().equals(span.met()) ? met(span, null) : span);
        }
        feedback = step == feedback ? null : feedback;
        applied = step == applied ? null : applied;
    }

    private static ClockSpan met(ClockSpan span, Instant at) {
        return new ClockSpan(span.kind(), span.node(), span.begins(), span.due(), at, span.held(), span.provisional());
    }

    private void redate(Step.Redated clock) {
        clocks.computeIfPresent(new Key(clock.kind(), clock.node()),
                (_, span) -> new ClockSpan(span.kind(), span.node(), span.begins(), clock.due(), span.met(), span.held(), clock.provisional()));
    }

    void hold(boolean stopped) {
        held = stopped;
    }

    void end() {
        ended = true;
    }

    /** A node plan is what a month is for. */
    void goOnByPlan(Instant at) {
        meet(ClockKind.MONTH::equals, at);
    }

    /** Keeps how it stands from a moment on. */
    void mark(Instant at) {
        Instant since = intervals.isEmpty() || at.isAfter(intervals.getLast().since()) ? at : intervals.getLast().since();
        Interval now = standing(since);
        if (!intervals.isEmpty()) {
            Interval last = intervals.removeLast();
            if (last.since().isBefore(since)) {
                intervals.add(last.endingAt(since));
            }
        }
        intervals.add(now);
    }

    private Interval standing(Instant since) {
        List<ClockSpan> running = running();
        List<ClockSpan> judged = running.stream().filter(span -> !span.held() && !span.provisional()).toList();
        Optional<ClockSpan> next = running.stream().min(Comparator.comparing(ClockSpan::due));
        return new Interval(since, Interval.FOREVER, !ended, state, waits(), paper == null ? null : paper.proposes(),
                next.map(ClockSpan::kind).orElse(null), next.map(ClockSpan::node).orElse(0), next.map(ClockSpan::due).orElse(Interval.FOREVER),
                first(judged.stream().map(rules::yellowAt).toList()), first(judged.stream().map(ClockSpan::due).toList()),
                first(judged.stream().map(rules::superviseAt).toList()), judged.size() < running.size(),
                clocks.values().stream().anyMatch(span -> span.met() != null && !span.met().isBefore(span.due())), running.size());
    }

    private static Instant first(List<Instant> moments) {
        return moments.stream().min(Comparator.naturalOrder()).orElse(Interval.FOREVER);
    }

    /** The clocks that run, stopped ones too; none where nothing is owed any more. */
    private List<ClockSpan> running() {
        return ended ? List.of() : spans().stream().filter(span -> span.met() == null).toList();
    }

    /** All its clocks. */
    List<ClockSpan> spans() {
        return clocks.values().stream()
                .map(span -> new ClockSpan(span.kind(), span.node(), span.begins(), span.due(), span.met(), held && span.met() == null, span.provisional()))
                .sorted(Comparator.comparing(ClockSpan::due).thenComparing(ClockSpan::kind)).toList();
    }

    private Party waits() {
        if (ended || held) {
            return held && !ended ? Party.ISSUER : Party.NOBODY;
        }
        if (state.waits() == Party.UNIT && !assignment.owes() && state == State.IN_HAND) {
            return Party.NOBODY;
        }
        return paper != null ? Party.HEAD : state.waits();
    }

    boolean open() {
        return !ended;
    }

    Part told() {
        return new Part(assignment, state, !ended, waits(), paper, asked, feedback, finding, applied, spans(), List.copyOf(intervals));
    }
}
