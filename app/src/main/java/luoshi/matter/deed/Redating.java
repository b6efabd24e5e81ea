package luoshi.matter.deed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.matter.Ask;
import luoshi.matter.ClockSpan;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.MattersMoved;
import luoshi.matter.MattersMoved.Moved;
import luoshi.matter.Move;
import luoshi.matter.Phase;
import luoshi.matter.Step;
import luoshi.matter.course.Gates;
import luoshi.matter.course.Moves;
import luoshi.matter.course.Part;
import luoshi.matter.store.Ledger;
import luoshi.matter.store.MatterStore;
import luoshi.matter.store.RuleBook;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 重算期限: finds the matters in hand whose days move by the calendar in force, and dates them anew, many in one act. */
@Component
public class Redating {

    /** A clock that counts by the calendar has run out by then: a month, and the longest holiday. */
    private static final Duration LONGEST = Duration.ofDays(62);
    /** Matters that are looked at; those whose days are uncertain come first. */
    private static final int MOST = 20_000;
    private static final int AT_ONCE = 2_000;

    private final MatterStore store;
    private final Ledger ledger;
    private final RuleBook rules;
    private final Parties parties;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Redating(MatterStore store, Ledger ledger, RuleBook rules, Parties parties, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.parties = parties;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A clock that gets another day, or whose day becomes certain.
     *
     * @param matter of which matter
     * @param unit whose part
     * @param span as it is
     * @param due when it will run out
     * @param provisional whether that is uncertain still
     */
    public record Moving(Matter matter, UUID unit, ClockSpan span, Instant due, boolean provisional) {}

    /** What would move, by matter; only matters that somebody may date anew. */
    public Map<UUID, List<Moving>> preview(SignedIn who) {
        Map<UUID, List<Moving>> moving = new LinkedHashMap<>();
        List<UUID> all = store.redatable(rules.current().hash(), clock.instant().minus(LONGEST), MOST);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            ledger.open(all.subList(from, Math.min(all.size(), from + AT_ONCE))).forEach((id, file) -> {
                List<Moving> clocks = parties.is(who, Moves.TABLE.find(Phase.OPEN, Move.REDATE).orElseThrow().who(), file.matter(), null) ? moving(file) : List.of();
                if (!clocks.isEmpty()) {
                    moving.put(id, clocks);
                }
            });
        }
        return moving;
    }

    private List<Moving> moving(MatterFile file) {
        List<Moving> clocks = new ArrayList<>();
        step(file, UUID.randomUUID(), "").clocks().forEach(to -> {
            Part part = file.standing().part(to.assignment());
            ClockSpan span = part.clocks().stream().filter(one -> one.kind() == to.kind() && one.node() == to.node()).findFirst().orElseThrow();
            clocks.add(new Moving(file.matter(), part.assignment().unit(), span, to.due(), to.provisional()));
        });
        return clocks;
    }

    private Step step(MatterFile file, UUID act, String reason) {
        Instant at = file.notBefore(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Deed(file, null, Ask.of(Move.REDATE, reason, 0), at, rules.redating(file.matter().rules())).steps(act, file.version(), null).getFirst();
    }

    /**
     * Dates these anew in one act; answers how many did move. One that moves no more, or is not in hand any more, is left out.
     *
     * @param reason the notice
     */
    public int record(SignedIn who, Collection<UUID> matters, String reason) {
        UUID act = UUID.randomUUID();
        return journal.act(who.actor(), () -> {
            store.alone(matters);
            MatterStore.Entry entry = new MatterStore.Entry();
            Map<UUID, Step> steps = new LinkedHashMap<>();
            ledger.open(matters).forEach((id, file) -> Moves.TABLE.find(file.standing().phase(), Move.REDATE).ifPresent(rule -> {
                parties.require(who, rule.who(), file.matter(), null);
                Step step = step(file, act, reason);
                new Gates(file.standing(), null, Ask.of(Move.REDATE, reason, 0), step.at()).check(rule.needs());
                if (!step.clocks().isEmpty()) {
                    steps.put(id, step);
                    entry.step(id, step);
                }
            }));
            if (steps.isEmpty()) {
                throw new Refusal("redate.nothing");
            }
            tell(act, ledger.add(entry, steps.keySet()), steps);
            return steps.size();
        });
    }

    /** Only who got another day hears of it. */
    private void tell(UUID act, Map<UUID, MatterFile> files, Map<UUID, Step> steps) {
        List<Moved> moves = new ArrayList<>();
        files.forEach((id, file) -> steps.get(id).clocks().stream().map(Step.Redated::assignment).distinct()
                .forEach(part -> moves.add(Moved.of(file, file.standing().part(part), Move.REDATE))));
        events.publishEvent(new MattersMoved(act, moves));
    }
}
