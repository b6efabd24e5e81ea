package luoshi.matter.deed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.ClockKind;
import luoshi.matter.Matter;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.matter.Step.Redated;
import luoshi.matter.Step.Said;
import luoshi.matter.clock.ClockRules;

/**
 * A matter that ran before it was known here, as a ledger tells it. Its steps keep the days of the ledger, at nine o'clock, and are known since they
 * are taken over. Clocks of which the ledger does not tell whether they were met are not judged.
 *
 * @param matter what it is
 * @param state how it stands
 * @param issued the day on which it was handed out
 * @param signed the day on which it was signed for, null where it is not told
 * @param feedbackOn the day of the last feedback, null for none
 * @param feedback its words
 * @param tellsFeedback whether the ledger has a place for feedback, so that a blank one says that there was none
 * @param closed the day on which it was brought to its end, null while it is not
 * @param struck the day on which it was struck off
 * @param stopped the day on which it was stopped or cancelled, null where it is not told
 * @param grade how well it was done, null where it is not told
 */
public record TakenOver(Matter matter, State state, LocalDate issued, LocalDate signed, LocalDate feedbackOn, String feedback, boolean tellsFeedback, LocalDate closed,
        LocalDate struck, LocalDate stopped, Step.Grade grade) {

    private static final Set<State> BEGUN = Set.of(State.ISSUED, State.SIGNED);
    private static final Set<State> DONE = Set.of(State.CLOSED, State.STRUCK_OFF);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String SOURCE = "台账接管";

    /** How a matter stands by its ledger. */
    public enum State {
        /** 待签收. */
        ISSUED,
        /** 已签收. */
        SIGNED,
        /** 办理中. */
        IN_HAND,
        /** 中止. */
        SUSPENDED,
        /** 已办结. */
        CLOSED,
        /** 已销号. */
        STRUCK_OFF,
        /** 已撤销. */
        CANCELLED
    }

    /** Whether something is still owed. */
    public boolean open() {
        return !DONE.contains(state) && state != State.CANCELLED;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(CityClock.ZONE).toInstant();
    }

    /** The matter under a number, with the clocks that began on its day as far as they can be judged. */
    Matter begun(Matter numbered, ClockRules rules) {
        Matter begun = Deed.handedOut(numbered, at(issued), rules);
        return begun.assigned(begun.assignments().stream().map(part -> told(part, part.equals(begun.lead()))).toList(), begun.rules());
    }

    private Assignment told(Assignment part, boolean leads) {
        boolean fed = leads && (feedbackOn == null ? tellsFeedback && open() : part.feedbackDue() != null && at(feedbackOn).isBefore(part.feedbackDue()));
        return new Assignment(part.id(), part.unit(), part.role(), part.share(), part.begins(), BEGUN.contains(state) ? part.deployDue() : null,
                fed || BEGUN.contains(state) ? part.feedbackDue() : null, part.settleDue(), part.provisional());
    }

    /** The steps that the ledger tells of, in their order. */
    List<Step> steps(UUID act, UUID version, Matter begun, Instant now) {
        Steps steps = new Steps(act, version, begun, now);
        steps.whole(Move.ISSUE, at(issued), said(""), clocks(begun, now));
        List<Assignment> owing = new ArrayList<>(begun.assignments().stream().filter(Assignment::owes).toList());
        if (signed != null) {
            owing.forEach(part -> steps.part(part, Move.SIGN, at(signed), said("")));
        }
        if (state == State.IN_HAND || state == State.SUSPENDED) {
            Instant latest = feedbackOn == null ? now : at(feedbackOn);
            owing.forEach(part -> {
                if (signed == null) {
                    steps.part(part, Move.SIGN, latest, said("，台账未记签收日期"));
                }
                steps.part(part, Move.DEPLOY, latest, said("，此前已在办理，台账未记部署日期"));
            });
        }
        if (feedbackOn != null) {
            steps.part(begun.lead(), Move.FEEDBACK, at(feedbackOn), Said.of(feedback));
        }
        if (DONE.contains(state)) {
            owing.reversed().forEach(part -> {
                steps.part(part, Move.APPLY, at(closed), said(""));
                steps.part(part, Move.ACCEPT, at(closed), new Said(said("").words(), "", grade, null, null, 0, null, null));
            });
        }
        switch (state) {
            case STRUCK_OFF -> steps.whole(Move.STRIKE_OFF, at(struck), said(""), List.of());
            case SUSPENDED -> steps.whole(Move.SUSPEND, stopped == null ? now : at(stopped), said(""), List.of());
            case CANCELLED -> steps.whole(Move.CANCEL, stopped == null ? now : at(stopped), said(""), List.of());
            default -> { }
        }
        return steps.all;
    }

    private static Said said(String more) {
        return Said.of(SOURCE + more);
    }

    /**
     * Dates of the node plan that are past: whether they were met is not told. While the matter runs they are grey; where it is done they are let run
     * to the day on which it was, so that nobody is late by a day that the ledger does not tell.
     */
    private List<Redated> clocks(Matter begun, Instant now) {
        List<Redated> clocks = new ArrayList<>();
        Instant end = DONE.contains(state) ? CityClock.endOf(closed) : null;
        for (Assignment part : begun.assignments()) {
            for (int i = 0; i < begun.nodes().size() && part.owes(); i++) {
                Instant due = CityClock.endOf(begun.nodes().get(i).day());
                if (!due.isAfter(end == null ? now : end)) {
                    clocks.add(new Redated(part.id(), ClockKind.NODE, i + 1, end == null ? due : end, true));
                }
            }
        }
        return clocks;
    }

    /** Steps one after the other: of two at the same moment the later is a little later. */
    private static final class Steps {

        private final List<Step> all = new ArrayList<>();
        private final UUID act;
        private final UUID version;
        private final Matter matter;
        private final Instant now;

        Steps(UUID act, UUID version, Matter matter, Instant now) {
            this.act = act;
            this.version = version;
            this.matter = matter;
            this.now = now;
        }

        void whole(Move move, Instant at, Said said, List<Redated> clocks) {
            all.add(new Step(UUID.randomUUID(), act, version, null, matter.unit(), move, next(at), said, null, null, clocks, List.of(), 0));
        }

        void part(Assignment part, Move move, Instant at, Said said) {
            all.add(new Step(UUID.randomUUID(), act, version, part.id(), part.unit(), move, next(at), said, null, null, List.of(), List.of(), 0));
        }

        private Instant next(Instant at) {
            Instant known = at.isAfter(now) ? now : at;
            return all.isEmpty() || known.isAfter(all.getLast().at()) ? known : all.getLast().at().plus(1, ChronoUnit.MICROS);
        }
    }
}
