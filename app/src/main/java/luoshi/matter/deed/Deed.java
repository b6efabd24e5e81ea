package luoshi.matter.deed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.kernel.CityClock;
import luoshi.matter.Ask;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.ClockSpan;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.matter.Step.Redated;
import luoshi.matter.Step.Said;
import luoshi.matter.clock.ClockRules;
import luoshi.matter.course.Part;
import luoshi.people.Refusal;

/** What a move that is allowed adds to a matter: its step, what follows from it, and where the matter itself changes, what it is from then on. */
public final class Deed {

    private final MatterFile file;
    private final Part part;
    private final Ask ask;
    private final Instant at;
    private final ClockRules rules;

    /**
     * @param file the matter as it stands
     * @param part the unit's part that moves; null where the whole matter does
     * @param ask what is done
     * @param at when
     * @param rules the rules of the clocks that are in force; where it is dated anew, its own by the calendar in force
     */
    public Deed(MatterFile file, Part part, Ask ask, Instant at, ClockRules rules) {
        this.file = file;
        this.part = part;
        this.ask = ask;
        this.at = at;
        this.rules = rules;
    }

    /** A matter whose clocks begin at a moment. */
    public static Matter handedOut(Matter matter, Instant at, ClockRules rules) {
        return matter.assigned(matter.assignments().stream().map(part -> part.begins() == null ? begun(part, matter.kind(), at, rules) : part).toList(), rules.hash());
    }

    private static Assignment begun(Assignment part, MatterClass kind, Instant at, ClockRules rules) {
        Map<ClockKind, ClockRules.Dated> dues = !part.owes() ? Map.of()
                : rules.dues(kind, at).stream().collect(Collectors.toMap(ClockRules.Dated::kind, Function.identity()));
        ClockRules.Dated settle = dues.getOrDefault(ClockKind.SETTLE, dues.get(ClockKind.MONTH));
        Set<ClockKind> provisional = dues.values().stream().filter(ClockRules.Dated::provisional).map(ClockRules.Dated::kind).collect(Collectors.toSet());
        return new Assignment(part.id(), part.unit(), part.role(), part.share(), at, due(dues.get(ClockKind.DEPLOY)), due(dues.get(ClockKind.FEEDBACK)), due(settle), provisional);
    }

    private static Instant due(ClockRules.Dated dated) {
        return dated == null ? null : dated.due();
    }

    /** What the matter is from then on: the same object where it stays what it was. */
    public Matter matter() {
        Matter matter = file.matter();
        return switch (ask.move()) {
            case ISSUE -> handedOut(matter, at, rules);
            case RECLASSIFY -> reclassified(matter).checked();
            case REPLAN -> matter.planned(matter.kind(), ask.nodes()).checked();
            case RELEASE -> released(matter).checked();
            default -> matter;
        };
    }

    /** The month of a major matter counts from the day on which it was handed out; a continuing one has its node plan instead. */
    private Matter reclassified(Matter matter) {
        if (ask.nodes().isEmpty() && !matter.nodes().isEmpty()) {
            throw new Refusal("matter.nodes-emptied", matter.nodes().size());
        }
        Matter planned = matter.planned(ask.kind(), ask.nodes());
        return planned.assigned(matter.assignments().stream().map(one -> begun(one, ask.kind(), one.begins(), rules)).toList(), rules.hash());
    }

    /** Who takes over may have a part already: then that part takes the role, and there is no second one. Who leads stands first. */
    private Matter released(Matter matter) {
        boolean led = part.assignment().role() == AssignmentRole.LEAD;
        Map<UUID, Assignment> rest = new LinkedHashMap<>();
        matter.assignments().stream().filter(one -> !isPart(one.id())).forEach(one -> rest.put(one.unit(), one));
        Map<UUID, Assignment> taken = new LinkedHashMap<>();
        ask.units().forEach(one -> taken.put(one.unit(), taking(rest.get(one.unit()), led ? one : Assignment.of(one.unit(), part.assignment().role(), part.assignment().share()))));
        Map<UUID, Assignment> units = new LinkedHashMap<>(led ? taken : rest);
        (led ? rest : taken).forEach(led ? units::putIfAbsent : units::put);
        List<Assignment> all = List.copyOf(units.values());
        if (all.stream().noneMatch(Assignment::owes) || led && all.getFirst().role() != AssignmentRole.LEAD) {
            throw new Refusal("matter.nobody");
        }
        if (units.containsKey(part.assignment().unit())) {
            throw new Refusal("matter.same-unit");
        }
        return matter.assigned(all.stream().map(one -> one.begins() == null ? begun(one, matter.kind(), at, rules) : one).toList(), rules.hash());
    }

    /** A part with what it takes over; one that was accepted already stays so, and another one begins. */
    private Assignment taking(Assignment own, Assignment fresh) {
        return own == null || !file.standing().part(own.id()).open() ? fresh : own.taking(fresh.role(), fresh.share());
    }

    /** The step, and what follows from it: what ends the last part strikes off, unless the matter is to be looked at once more. */
    public List<Step> steps(UUID act, UUID version, UUID later) {
        Assignment one = part == null ? null : part.assignment();
        UUID unit = one == null ? file.matter().unit() : one.unit();
        Step step = new Step(UUID.randomUUID(), act, version, one == null ? null : one.id(), unit, ask.move(), at, said(later), ask.proposes(), answers(), clocks(), files(), 0);
        if (file.matter().lookBack() || !closesAll()) {
            return List.of(step);
        }
        return List.of(step, new Step(UUID.randomUUID(), act, version, null, file.matter().unit(), Move.STRIKE_OFF, at, Said.of(""), null, step.id(), List.of(), List.of(), 0));
    }

    private boolean closesAll() {
        boolean ends = ask.move() == Move.ACCEPT || ask.move() == Move.RELEASE && ask.units().isEmpty();
        return ends && file.standing().parts().stream().allMatch(other -> isPart(other.assignment().id()) || !other.open() || !other.assignment().owes());
    }

    private boolean isPart(UUID assignment) {
        return part != null && assignment.equals(part.assignment().id());
    }

    /** What a draft says is what its head signs, unless the head says something else. */
    private Said said(UUID later) {
        Said said = ask.said();
        Step paper = paper();
        if (ask.move() == Move.GRANT) {
            said = new Said(said.words(), said.approver(), null, null, part.asked().said().clock(), part.asked().said().node(),
                    said.until() == null ? part.asked().said().until() : said.until(), null);
        } else if (paper != null && said.words().isBlank()) {
            said = paper.said();
        } else if (!ask.noEvidence().isBlank()) {
            said = new Said(said.words() + "\n" + Said.NO_EVIDENCE + ask.noEvidence(), said.approver(), said.grade(), said.passed(), said.clock(), said.node(), said.until(), null);
        }
        return later == null ? said : new Said(said.words(), said.approver(), null, null, null, 0, null, later);
    }

    private Step paper() {
        return part == null || ask.answers() == null || part.paper() == null || !part.paper().id().equals(ask.answers()) ? null : part.paper();
    }

    /** What the step answers: the draft that is signed, or the request, application or finding that is decided about. */
    private UUID answers() {
        Step answered = part == null ? null : switch (ask.move()) {
            case GRANT, REFUSE, DECIDE, KEEP, RELEASE -> part.asked();
            case RETURN_FEEDBACK -> part.feedback();
            case RETURN, CHECK -> part.applied();
            case ACCEPT -> part.finding();
            case WITHDRAW -> part.pending();
            default -> null;
        };
        return answered == null ? ask.answers() : answered.id();
    }

    private List<UUID> files() {
        Step paper = paper();
        return paper == null || ask.move() == Move.SEND_BACK ? ask.files() : Stream.concat(paper.files().stream(), ask.files().stream()).distinct().toList();
    }

    private List<Redated> clocks() {
        return switch (ask.move()) {
            case GRANT -> {
                Said granted = said(null);
                yield List.of(new Redated(part.assignment().id(), granted.clock(), granted.node(), CityClock.endOf(granted.until()), false));
            }
            case RESUME -> shifted();
            case REDATE -> redated();
            default -> List.of();
        };
    }

    /** 中止多久，期限顺延多久：by whole days, and a day that is counted by the rules to the next working day. */
    private List<Redated> shifted() {
        Instant stopped = file.steps().stream().filter(step -> step.move() == Move.SUSPEND).reduce((_, last) -> last).orElseThrow().at();
        int days = (int) ChronoUnit.DAYS.between(CityClock.dayOf(stopped), CityClock.dayOf(at));
        List<Redated> clocks = new ArrayList<>();
        for (Part one : file.standing().parts()) {
            one.clocks().stream().filter(span -> one.open() && span.met() == null && days > 0 && span.due().isAfter(stopped)).forEach(span -> {
                ClockRules.Dated shifted = rules.shifted(span, days);
                clocks.add(new Redated(one.assignment().id(), span.kind(), span.node(), shifted.due(), shifted.provisional()));
            });
        }
        return clocks;
    }

    /**
     * The clocks that count by the calendar and have not run out, where the calendar in force gives them another day. What was put off since keeps its
     * day, which is certain once the calendar speaks for it.
     */
    private List<Redated> redated() {
        List<Redated> clocks = new ArrayList<>();
        for (Part one : file.standing().parts()) {
            List<ClockRules.Dated> dues = rules.dues(file.matter().kind(), one.assignment().begins());
            for (ClockSpan span : one.clocks()) {
                dues.stream().filter(due -> one.open() && span.met() == null && due.kind() == span.kind() && (span.provisional() || span.due().isAfter(at)))
                        .map(due -> span.due().equals(counted(one.assignment(), span.kind())) ? due : settled(span))
                        .filter(due -> !due.due().equals(span.due()) || due.provisional() != span.provisional())
                        .forEach(due -> clocks.add(new Redated(one.assignment().id(), due.kind(), 0, due.due(), due.provisional())));
            }
        }
        return clocks;
    }

    private ClockRules.Dated settled(ClockSpan span) {
        LocalDate last = CityClock.dayOf(span.due().minusNanos(1));
        return new ClockRules.Dated(span.kind(), span.due(), span.provisional() && !rules.calendar().isDeclared(last));
    }

    /** The moment that was counted when the part was handed out. */
    private static Instant counted(Assignment part, ClockKind kind) {
        return switch (kind) {
            case DEPLOY -> part.deployDue();
            case FEEDBACK -> part.feedbackDue();
            default -> part.settleDue();
        };
    }
}
