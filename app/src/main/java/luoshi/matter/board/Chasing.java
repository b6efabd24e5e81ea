package luoshi.matter.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.kernel.CityClock;
import luoshi.kernel.DayPolicy;
import luoshi.matter.Matter;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Phase;
import luoshi.matter.Step;
import luoshi.matter.course.Moves;
import luoshi.matter.course.Part;
import luoshi.matter.slip.SlipKind;
import luoshi.matter.store.RuleBook;
import luoshi.people.People;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** What a chase would ask of whom, and the chase itself. */
@Component
class Chasing {

    /** What was reported within these days is not asked for once more without a look at it. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final Matters matters;
    private final PastBurden burden;
    private final People people;
    private final RuleBook rules;
    private final Journal journal;
    private final Clock clock;

    Chasing(Matters matters, PastBurden burden, People people, RuleBook rules, Journal journal, Clock clock) {
        this.matters = matters;
        this.burden = burden;
        this.people = people;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What a unit would get.
     *
     * @param unit the unit
     * @param slips how many slips of which kind its lamps call for
     * @param none matters whose lamp calls for none: they get one only where a kind is chosen
     * @param lately how many it got within the last days
     */
    public record Asked(UUID unit, Map<SlipKind, Integer> slips, int none, int lately) {

        /** All of them. */
        public int all() {
            return none + slips.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** What it must fill in to answer them: a feedback each. */
        public int fields() {
            return all() * Moves.TABLE.fields(Move.FEEDBACK);
        }

        /** Of one kind. */
        public int of(SlipKind kind) {
            return slips.getOrDefault(kind, 0);
        }
    }

    /**
     * What a unit has reported lately, so that it need not be asked for once more.
     *
     * @param matter the matter
     * @param unit the unit
     * @param feedback what it reported
     * @param by who recorded it
     * @param all whether all that would be asked about the matter have reported lately, so that nobody need be asked
     * @param called whether the matter's lamp calls for a slip: else one is sent only where a kind is chosen
     */
    public record Held(Matter matter, UUID unit, Step feedback, String by, boolean all, boolean called) {}

    /**
     * What a chase would do.
     *
     * @param units each unit, the one that would get most first
     * @param matters about how many matters
     * @param left how many of these get no slip: they are not in hand, or no unit is waited for
     * @param held what units have reported lately about what they would be asked, before all where a lamp calls for a slip
     */
    public record Preview(List<Asked> units, int matters, int left, List<Held> held) {

        /** Slips that would be sent by what the lamps call for. */
        public int of(SlipKind kind) {
            return units.stream().mapToInt(one -> one.of(kind)).sum();
        }
    }

    Preview preview(List<UUID> ids) {
        Instant now = clock.instant();
        Map<UUID, Integer> lately = burden.slipsLately(now);
        Map<UUID, List<Integer>> lamps = new HashMap<>();
        List<Held> held = new ArrayList<>();
        int left = 0;
        for (MatterFile file : matters.findAll(ids)) {
            List<Addressees.To> to = file.standing().phase() == Phase.OPEN ? Addressees.of(file, now) : List.of();
            int worst = to.stream().mapToInt(Addressees.To::lamp).max().orElse(0);
            left += to.isEmpty() ? 1 : 0;
            held.addAll(held(file.matter(), to, Addressees.kind(worst) != null, now));
            to.forEach(one -> lamps.computeIfAbsent(one.part().assignment().unit(), _ -> new ArrayList<>()).add(worst));
        }
        List<Asked> units = lamps.entrySet().stream().map(unit -> asked(unit.getKey(), unit.getValue(), lately.getOrDefault(unit.getKey(), 0)))
                .sorted(Comparator.comparingInt(Asked::all).reversed().thenComparing(Asked::unit)).toList();
        return new Preview(units, ids.size(), left, named(held));
    }

    private static List<Held> held(Matter matter, List<Addressees.To> to, boolean called, Instant now) {
        List<Part> fresh = to.stream().map(Addressees.To::part).filter(part -> part.feedback() != null && part.feedback().at().isAfter(now.minus(FRESH))).toList();
        return fresh.stream().map(part -> new Held(matter, part.assignment().unit(), part.feedback(), "", fresh.size() == to.size(), called)).toList();
    }

    /** With the names of who reported. */
    private List<Held> named(List<Held> held) {
        Map<Long, People.Recorder> by = people.recorders(held.stream().map(one -> one.feedback().leaf()).toList());
        return held.stream().sorted(Comparator.comparing(Held::called).reversed())
                .map(one -> new Held(one.matter(), one.unit(), one.feedback(), by.containsKey(one.feedback().leaf()) ? by.get(one.feedback().leaf()).name() : "", one.all(), one.called())).toList();
    }

    private static Asked asked(UUID unit, List<Integer> lamps, int lately) {
        Map<SlipKind, Integer> slips = new EnumMap<>(SlipKind.class);
        lamps.stream().map(Addressees::kind).filter(kind -> kind != null).forEach(kind -> slips.merge(kind, 1, Integer::sum));
        return new Asked(unit, slips, (int) lamps.stream().filter(lamp -> Addressees.kind(lamp) == null).count(), lately);
    }

    /** The day by which an answer can be asked for: of a rest day the next workday, by the calendar in force. */
    LocalDate worked(LocalDate asked) {
        return asked == null ? null : DayPolicy.CAL_ROLL.after(asked, 0, rules.current().calendar()).day();
    }

    /** Records that they were sent, in one act for each kind; answers these acts. What would reach nobody is left out. */
    List<UUID> send(SignedIn who, ChaseForm form) {
        LocalDate until = worked(form.answerBy(CityClock.today(clock)));
        return journal.act(who.actor(), () -> {
            Map<SlipKind, List<UUID>> kinds = kinds(form);
            if (kinds.isEmpty()) {
                throw new Refusal("chase.nothing");
            }
            return kinds.entrySet().stream().map(kind -> matters.chase(who, kind.getValue(), form.said(kind.getKey()), until).act()).toList();
        });
    }

    private Map<SlipKind, List<UUID>> kinds(ChaseForm form) {
        Instant now = clock.instant();
        Map<SlipKind, List<UUID>> kinds = new EnumMap<>(SlipKind.class);
        for (MatterFile file : matters.findAll(form.asked())) {
            List<Addressees.To> to = file.standing().phase() == Phase.OPEN ? Addressees.of(file, now) : List.of();
            SlipKind called = Addressees.kind(to.stream().mapToInt(Addressees.To::lamp).max().orElse(0));
            SlipKind kind = form.chosen() == null ? called : form.chosen();
            if (!to.isEmpty() && kind != null) {
                kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(file.matter().id());
            }
        }
        return kinds;
    }
}
