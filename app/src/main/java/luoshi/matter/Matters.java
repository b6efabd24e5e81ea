package luoshi.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.kernel.WorkCalendar;
import luoshi.matter.MattersMoved.Moved;
import luoshi.matter.Step.Said;
import luoshi.matter.course.Gates;
import luoshi.matter.course.Moves;
import luoshi.matter.course.Need;
import luoshi.matter.course.Part;
import luoshi.matter.course.Rule;
import luoshi.matter.deed.Deed;
import luoshi.matter.deed.Parties;
import luoshi.matter.store.History;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.MatterStore;
import luoshi.matter.store.RuleBook;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The door of matters: they are handed out here, and moved as the table of moves allows. All that is done to one matter happens one after
 * another; who has not seen what somebody else has just done is told, and nothing is recorded.
 */
@Component
public class Matters {

    private final MatterStore store;
    private final Ledger ledger;
    private final RuleBook rules;
    private final Parties parties;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matters(MatterStore store, Ledger ledger, RuleBook rules, Parties parties, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.parties = parties;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an act came to.
     *
     * @param act its name, by which it can be undone
     * @param matters the matters that it made or moved
     */
    public record Outcome(UUID act, List<UUID> matters) {}

    /**
     * Records new matters, all of one unit, in one act.
     *
     * @param first what is done with them: {@link Move#DRAFT}, {@link Move#SUBMIT} or {@link Move#ISSUE}
     * @throws Refusal where one of them cannot be handed out
     */
    public Outcome add(Actor actor, List<Matter> matters, Move first) {
        if (first == Move.ISSUE) {
            parties.refuseAlone();
        }
        UUID act = UUID.randomUUID();
        Instant at = now();
        return journal.act(actor, () -> {
            rules.pin();
            MatterStore.Entry entry = new MatterStore.Entry();
            Map<UUID, Integer> numbers = new HashMap<>();
            List<History> begun = new ArrayList<>();
            for (Matter draft : matters) {
                int year = CityClock.dayOf(at).getYear();
                int number = numbers.merge(draft.unit(), 0, (last, _) -> last + 1);
                if (number == 0) {
                    number = store.nextNumber(draft.unit(), year);
                    numbers.put(draft.unit(), number);
                }
                Matter numbered = draft.checked().numbered(draft.id() == null ? UUID.randomUUID() : draft.id(), year, number);
                Matter recorded = first == Move.ISSUE ? Deed.handedOut(numbered, at, rules.current()) : numbered;
                Step step = begin(entry, act, recorded, first, at);
                begun.add(new History(Map.of(step.version(), recorded), List.of(step)));
            }
            Collection<MatterFile> files = ledger.begin(entry, begun);
            tell(act, files, first);
            return new Outcome(act, files.stream().map(file -> file.matter().id()).toList());
        });
    }

    private static Step begin(MatterStore.Entry entry, UUID act, Matter matter, Move first, Instant at) {
        Step step = new Step(UUID.randomUUID(), act, UUID.randomUUID(), null, matter.unit(), first, at, Said.of(""), null, null, List.of(), List.of(), 0);
        entry.version(step.version(), matter);
        entry.step(matter.id(), step);
        return step;
    }

    /** Records what a draft is now: it may be changed as often as one likes before it is handed out. */
    public void change(Actor actor, Matter changed, long seen) {
        journal.act(actor, () -> {
            store.alone(List.of(changed.id()));
            MatterFile file = find(changed.id()).orElseThrow(NoSuchElementException::new);
            Instant at = notBefore(file);
            refuseStale(file, null, seen);
            MatterStore.Entry entry = new MatterStore.Entry();
            begin(entry, UUID.randomUUID(), file.redrafted(changed), Move.DRAFT, at);
            ledger.add(entry, List.of(changed.id()));
        });
    }

    /**
     * Does what is asked to a matter, or to a unit's part in it.
     *
     * @param assignment the part; null for the whole matter
     * @throws Refusal where the table does not allow it, the asker is not who may, something it needs is missing, or somebody was quicker
     */
    public Outcome move(SignedIn who, UUID matter, UUID assignment, Ask ask) {
        return journal.act(who.actor(), () -> {
            store.alone(List.of(matter));
            return moved(who, find(matter).orElseThrow(NoSuchElementException::new), assignment, ask);
        });
    }

    private Outcome moved(SignedIn who, MatterFile file, UUID assignment, Ask ask) {
        Instant at = notBefore(file);
        Part part = assignment == null ? null : file.standing().part(assignment);
        allow(who, file, part, ask, at);
        return record(who.actor(), file, part, ask, at);
    }

    private void allow(SignedIn who, MatterFile file, Part part, Ask ask, Instant at) {
        Rule rule = rule(file, part, ask);
        boolean drafts = ask.move() == Move.PREPARE;
        parties.require(who, drafts ? Party.UNIT : rule.who(), file.matter(), part);
        refuseStale(file, part, ask.seen());
        Set<Need> needs = ask.move() == Move.SEND_BACK ? Set.of(Need.REASON) : rule.needs();
        new Gates(file.standing(), part, ask.move() == Move.SEND_BACK ? ask : withPaper(part, ask), at).check(needs);
        if (rule.needs().contains(Need.ALONE)) {
            parties.refuseAlone();
        }
        if (rule.needs().contains(Need.OTHER) && actor(part == null ? file.last(null) : part.finding()).equals(who.actor().name())) {
            throw new Refusal("matter.same-person");
        }
        if (rule.signed() && !drafts && part.paper() != null && part.paper().id().equals(ask.answers())) {
            parties.refuseOwnDraft(who, part, actor(part.paper()).equals(who.actor().name()));
        }
    }

    /** What the table says of it; a draft, and its way back, go by the move that they are about. */
    private static Rule rule(MatterFile file, Part part, Ask ask) {
        Phase phase = file.standing().phase();
        if (part == null) {
            return Moves.TABLE.find(phase, ask.move()).orElseThrow(() -> new Refusal(String.join(".", "matter", "not-now", phase.name())));
        }
        boolean paper = part.paper() != null && part.paper().id().equals(ask.answers());
        Move about = ask.move() == Move.PREPARE ? ask.proposes() : ask.move() == Move.SEND_BACK && paper ? part.paper().proposes() : ask.move();
        Rule rule = (about == null ? Optional.<Rule>empty() : Moves.TABLE.find(phase, part.state(), about))
                .orElseThrow(() -> new Refusal(String.join(".", "matter", "not-now", phase == Phase.OPEN ? part.state().name() : phase.name())));
        if (ask.move() == Move.PREPARE && !rule.signed()) {
            throw new Refusal("matter.no-draft");
        }
        return rule;
    }

    /** What a head signs has the words and files of the draft. */
    private static Ask withPaper(Part part, Ask ask) {
        Step paper = part == null ? null : part.paper();
        if (paper == null || !paper.id().equals(ask.answers())) {
            return ask;
        }
        Ask whole = ask.said().words().isBlank() ? ask.saying(paper.said()) : ask;
        return whole.files().isEmpty() ? whole.proving(paper.files(), paper.said().words().contains(Said.NO_EVIDENCE) ? paper.said().words() : ask.noEvidence()) : whole;
    }

    private Outcome record(Actor actor, MatterFile file, Part part, Ask ask, Instant at) {
        UUID act = UUID.randomUUID();
        UUID later = ask.move() == Move.REOPEN ? UUID.randomUUID() : null;
        Deed deed = new Deed(file, part, ask, at, ask.move() == Move.REDATE ? rules.redating(file.matter().rules()) : rules.current());
        Matter changed = deed.matter();
        MatterStore.Entry entry = new MatterStore.Entry();
        UUID version = file.version();
        if (changed != file.matter()) {
            rules.pin();
            version = UUID.randomUUID();
            entry.version(version, changed);
        }
        UUID row = version;
        deed.steps(act, row, later).forEach(step -> entry.step(changed.id(), step));
        Map<UUID, MatterFile> files = ledger.add(entry, List.of(changed.id()));
        tell(act, files.values(), ask.move(), part);
        if (later != null) {
            add(actor, List.of(again(file.matter(), later)), Move.DRAFT);
        }
        return new Outcome(act, later == null ? List.of(changed.id()) : List.of(changed.id(), later));
    }

    /** The same matter to be handed out anew, linked to the old one. */
    private static Matter again(Matter old, UUID id) {
        List<Assignment> units = old.assignments().stream().map(one -> Assignment.of(one.unit(), one.role(), one.share())).toList();
        return old.assigned(units, "").numbered(id, 0, 0).following(old.id());
    }

    /** Records that slips were sent about matters, in one act; those that are not in hand are left out. */
    public Outcome chase(SignedIn who, Collection<UUID> matters, String words, LocalDate until) {
        Refusal.whereLonger(words, Gates.LONGEST);
        UUID act = UUID.randomUUID();
        return journal.act(who.actor(), () -> {
            store.alone(matters);
            Map<UUID, MatterFile> files = ledger.open(matters);
            MatterStore.Entry entry = new MatterStore.Entry();
            List<UUID> chased = new ArrayList<>();
            Ask ask = Ask.of(Move.CHASE, words, 0).until(null, 0, until);
            files.values().stream().filter(file -> file.standing().phase() == Phase.OPEN).forEach(file -> {
                parties.require(who, Party.ISSUER, file.matter(), null);
                new Deed(file, null, ask, notBefore(file), rules.current()).steps(act, file.version(), null).forEach(step -> entry.step(file.matter().id(), step));
                chased.add(file.matter().id());
            });
            tell(act, ledger.add(entry, chased).values(), Move.CHASE);
            return new Outcome(act, List.copyOf(chased));
        });
    }

    /**
     * Hands out, as the second person, what waits for one, in one act.
     *
     * @throws Refusal where one of them does not wait any more, or was sent by the same person
     */
    public Outcome issue(SignedIn who, Collection<UUID> matters) {
        UUID act = UUID.randomUUID();
        return journal.act(who.actor(), () -> {
            store.alone(matters);
            rules.pin();
            Collection<MatterFile> files = ledger.open(matters).values();
            Map<Long, Journal.Told> sent = journal.tell(files.stream().map(file -> file.last(null).leaf()).toList());
            MatterStore.Entry entry = new MatterStore.Entry();
            for (MatterFile file : files) {
                parties.require(who, Party.ISSUER, file.matter(), null);
                if (file.standing().phase() != Phase.SUBMITTED) {
                    throw new Refusal("matter.waits-no-more", file.matter().number(), file.matter().title());
                }
                if (sent.get(file.last(null).leaf()).actor().equals(who.actor().name())) {
                    throw new Refusal("matter.same-person");
                }
                UUID row = UUID.randomUUID();
                Deed deed = new Deed(file, null, Ask.of(Move.ISSUE, "", 0), notBefore(file), rules.current());
                entry.version(row, deed.matter());
                deed.steps(act, row, null).forEach(step -> entry.step(file.matter().id(), step));
            }
            List<UUID> done = files.stream().map(file -> file.matter().id()).toList();
            tell(act, ledger.add(entry, done).values(), Move.ISSUE);
            return new Outcome(act, done);
        });
    }

    /**
     * Takes back that matters were drafted, handed out or taken over, while nobody has acted on them; answers how many those were.
     *
     * @throws Refusal where somebody has
     */
    public int undo(SignedIn who, UUID act) {
        return journal.act(who.actor(), () -> {
            List<UUID> matters = store.movedBy(act);
            store.alone(matters);
            Map<UUID, MatterFile> files = ledger.open(matters);
            MatterStore.Entry entry = new MatterStore.Entry();
            UUID undoing = UUID.randomUUID();
            for (MatterFile file : files.values()) {
                Step last = file.steps().getLast();
                boolean begins = Set.of(Move.DRAFT, Move.SUBMIT, Move.ISSUE).contains(last.move()) || file.steps().stream().allMatch(step -> step.act().equals(act));
                if (!last.act().equals(act) || !begins) {
                    throw new Refusal("matter.undo", file.matter().number(), file.matter().title());
                }
                parties.require(who, Party.ISSUER, file.matter(), null);
                Ask ask = Ask.of(Move.CANCEL, "撤回", 0);
                new Deed(file, null, ask, notBefore(file), rules.current()).steps(undoing, file.version(), null).forEach(step -> entry.step(file.matter().id(), step));
            }
            tell(undoing, ledger.add(entry, matters).values(), Move.CANCEL);
            return files.size();
        });
    }

    /** The matters that an act made or moved. */
    public List<UUID> movedBy(UUID act) {
        return store.movedBy(act);
    }

    /** A matter with its whole history. */
    public Optional<MatterFile> find(UUID matter) {
        return Optional.ofNullable(ledger.open(List.of(matter)).get(matter));
    }

    /** Several matters with their histories. */
    public List<MatterFile> findAll(Collection<UUID> matters) {
        return List.copyOf(ledger.open(matters).values());
    }

    /** Whether a second person must agree before a matter is handed out. */
    public boolean needSecondPerson() {
        return parties.needSecondPerson();
    }

    /** Makes what is kept for lists and counts anew from the facts, and answers some of it that was not so before. */
    public List<String> rebuild() {
        return ledger.compare();
    }

    /** What somebody may do with a matter, or with a unit's part in it, as the table has it. */
    public List<Rule> allowed(SignedIn who, MatterFile file, Part part) {
        Phase phase = file.standing().phase();
        List<Rule> all = part == null ? Moves.TABLE.from(phase) : phase == Phase.OPEN ? Moves.TABLE.from(part.state()) : List.of();
        return all.stream().filter(rule -> !(rule.needs().contains(Need.ALONE) && parties.needSecondPerson()))
                .filter(rule -> Gates.offers(file.standing(), part, rule.needs()))
                .filter(rule -> parties.is(who, rule.who(), file.matter(), part) || rule.signed() && parties.is(who, Party.UNIT, file.matter(), part)).toList();
    }

    /** The lamp of one of its clocks at a moment, by the rules under which it was handed out. */
    public DueLamp lamp(Matter matter, ClockSpan span, Instant asOf) {
        return rules.of(matter.rules()).lamp(span, asOf);
    }

    /** Whether somebody is this party to a unit's part. */
    public boolean is(SignedIn who, Party party, MatterFile file, Part part) {
        return parties.is(who, party, file.matter(), part);
    }

    private static void refuseStale(MatterFile file, Part part, long seen) {
        if (file.last(part == null ? null : part.assignment().id()).leaf() != seen) {
            throw new Refusal("matter.stale");
        }
    }

    private String actor(Step step) {
        return journal.tell(List.of(step.leaf())).get(step.leaf()).actor();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant notBefore(MatterFile file) {
        return file.notBefore(now());
    }

    private void tell(UUID act, Collection<MatterFile> files, Move move) {
        List<Moved> moves = new ArrayList<>();
        files.forEach(file -> file.standing().parts().stream().filter(part -> part.open() || move != Move.CHASE).forEach(part -> moves.add(Moved.of(file, part, move))));
        events.publishEvent(new MattersMoved(act, moves));
    }

    private void tell(UUID act, Collection<MatterFile> files, Move move, Part part) {
        if (part == null) {
            tell(act, files, move);
        } else {
            files.forEach(file -> events.publishEvent(new MattersMoved(act, List.of(Moved.of(file, file.standing().part(part.assignment().id()), move)))));
        }
    }

    /** Which days are worked, by the rules that hold now. */
    public WorkCalendar calendar() {
        return rules.current().calendar();
    }
}
