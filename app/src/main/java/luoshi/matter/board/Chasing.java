package luoshi.matter.board;

import java.time.Clock;
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
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Phase;
import luoshi.matter.slip.SlipKind;
import luoshi.matter.store.RuleBook;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** What a chase would ask of whom, and the chase itself. */
@Component
class Chasing {

    private final Matters matters;
    private final Burden burden;
    private final RuleBook rules;
    private final Journal journal;
    private final Clock clock;

    Chasing(Matters matters, Burden burden, RuleBook rules, Journal journal, Clock clock) {
        this.matters = matters;
        this.burden = burden;
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

        /** Of one kind. */
        public int of(SlipKind kind) {
            return slips.getOrDefault(kind, 0);
        }
    }

    /**
     * What a chase would do.
     *
     * @param units each unit, the one that would get most first
     * @param matters about how many matters
     * @param left how many of these get no slip: they are not in hand, or no unit is waited for
     */
    public record Preview(List<Asked> units, int matters, int left) {

        /** Slips that would be sent by what the lamps call for. */
        public int of(SlipKind kind) {
            return units.stream().mapToInt(one -> one.of(kind)).sum();
        }
    }

    Preview preview(List<UUID> ids) {
        Instant now = clock.instant();
        Map<UUID, Integer> lately = burden.slipsLately(now);
        Map<UUID, List<Integer>> lamps = new HashMap<>();
        int left = 0;
        for (MatterFile file : matters.findAll(ids)) {
            List<Addressees.To> to = file.standing().phase() == Phase.OPEN ? Addressees.of(file, now) : List.of();
            left += to.isEmpty() ? 1 : 0;
            int worst = to.stream().mapToInt(Addressees.To::lamp).max().orElse(0);
            to.forEach(one -> lamps.computeIfAbsent(one.part().assignment().unit(), _ -> new ArrayList<>()).add(worst));
        }
        List<Asked> units = lamps.entrySet().stream().map(unit -> asked(unit.getKey(), unit.getValue(), lately.getOrDefault(unit.getKey(), 0)))
                .sorted(Comparator.comparingInt(Asked::all).reversed().thenComparing(Asked::unit)).toList();
        return new Preview(units, ids.size(), left);
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
        for (MatterFile file : matters.findAll(form.matters())) {
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
