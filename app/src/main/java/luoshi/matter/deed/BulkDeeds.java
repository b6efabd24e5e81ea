package luoshi.matter.deed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.matter.Ask;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.MattersMoved;
import luoshi.matter.MattersMoved.Moved;
import luoshi.matter.Move;
import luoshi.matter.Phase;
import luoshi.matter.Step;
import luoshi.matter.Step.Said;
import luoshi.matter.course.Gates;
import luoshi.matter.course.Moves;
import luoshi.matter.course.Rule;
import luoshi.matter.store.History;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.MatterStore;
import luoshi.matter.store.RuleBook;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Does to many matters at once, by the same rules as one after the other, what comes in sheets: a fixed number of statements for a thousand. */
@Component
public class BulkDeeds {

    private final MatterStore store;
    private final Ledger ledger;
    private final RuleBook rules;
    private final Parties parties;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkDeeds(MatterStore store, Ledger ledger, RuleBook rules, Parties parties, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.parties = parties;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a matter is to be.
     *
     * @param matter all of it
     * @param seen leaf of the last step that was seen
     */
    public record Change(Matter matter, long seen) {}

    /** Takes over matters that ran before; answers the act, by which it can be undone. */
    public UUID takeOver(Actor actor, List<TakenOver> matters) {
        UUID act = UUID.randomUUID();
        Instant now = now();
        return journal.act(actor, () -> {
            rules.pin();
            MatterStore.Entry entry = new MatterStore.Entry();
            Map<String, Integer> numbers = new HashMap<>();
            List<History> begun = new ArrayList<>();
            for (TakenOver taken : matters) {
                UUID unit = taken.matter().unit();
                int year = taken.issued().getYear();
                int number = numbers.compute(unit + " " + year, (_, last) -> last == null ? store.nextNumber(unit, year) : last + 1);
                Matter matter = taken.begun(taken.matter().checked().numbered(UUID.randomUUID(), year, number), rules.current());
                UUID row = UUID.randomUUID();
                List<Step> steps = taken.steps(act, row, matter, now);
                entry.version(row, matter);
                steps.forEach(step -> entry.step(matter.id(), step));
                begun.add(new History(Map.of(row, matter), steps));
            }
            Collection<MatterFile> files = ledger.begin(entry, begun);
            tell(act, files.stream().filter(file -> file.standing().phase().open()).toList(), Move.ISSUE);
            return act;
        });
    }

    /** Records what drafts are now; answers their leaves. */
    public Map<UUID, Long> change(Actor actor, List<Change> changes) {
        UUID act = UUID.randomUUID();
        return record(actor, changes, (file, change, entry) -> {
            UUID row = UUID.randomUUID();
            entry.version(row, file.redrafted(change.matter()));
            entry.step(file.matter().id(), new Step(UUID.randomUUID(), act, row, null, file.matter().unit(), Move.DRAFT, notBefore(file), Said.of(""), null, null,
                    List.of(), List.of(), 0));
        });
    }

    /** Gives matters in hand other node plans; answers their leaves. */
    public Map<UUID, Long> replan(SignedIn who, List<Change> changes, String reason) {
        UUID act = UUID.randomUUID();
        return record(who.actor(), changes, (file, change, entry) -> {
            Rule rule = Moves.TABLE.find(file.standing().phase(), Move.REPLAN)
                    .orElseThrow(() -> new Refusal(String.join(".", "matter", "not-now", file.standing().phase().name())));
            parties.require(who, rule.who(), file.matter(), null);
            Ask ask = Ask.of(Move.REPLAN, reason, change.seen()).planning(null, change.matter().nodes());
            new Gates(file.standing(), null, ask, notBefore(file)).check(rule.needs());
            Deed deed = new Deed(file, null, ask, notBefore(file), rules.current());
            UUID row = UUID.randomUUID();
            entry.version(row, deed.matter());
            deed.steps(act, row, null).forEach(step -> entry.step(file.matter().id(), step));
        });
    }

    /** Adds one change to what is recorded. */
    private interface Adding {
        void add(MatterFile file, Change change, MatterStore.Entry entry);
    }

    private Map<UUID, Long> record(Actor actor, List<Change> changes, Adding adding) {
        return journal.act(actor, () -> {
            List<UUID> ids = changes.stream().map(change -> change.matter().id()).toList();
            store.alone(ids);
            Map<UUID, MatterFile> files = ledger.open(ids);
            MatterStore.Entry entry = new MatterStore.Entry();
            rules.pin();
            for (Change change : changes) {
                MatterFile file = files.get(change.matter().id());
                if (file.last(null).leaf() != change.seen()) {
                    throw new Refusal("matter.stale");
                }
                adding.add(file, change, entry);
            }
            Map<UUID, MatterFile> after = ledger.add(entry, ids);
            tell(UUID.randomUUID(), after.values().stream().filter(file -> file.standing().phase() == Phase.OPEN).toList(), Move.REPLAN);
            Map<UUID, Long> leaves = new HashMap<>();
            after.forEach((matter, file) -> leaves.put(matter, file.last(null).leaf()));
            return leaves;
        });
    }

    private void tell(UUID act, Collection<MatterFile> files, Move move) {
        List<Moved> moves = new ArrayList<>();
        files.forEach(file -> file.standing().parts().forEach(part -> moves.add(Moved.of(file, part, move))));
        if (!moves.isEmpty()) {
            events.publishEvent(new MattersMoved(act, moves));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant notBefore(MatterFile file) {
        return file.notBefore(now());
    }
}
