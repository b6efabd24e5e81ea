package luoshi.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.kernel.SearchText;
import luoshi.matter.Deputies;
import luoshi.matter.MatterList;
import luoshi.matter.MatterList.Duty;
import luoshi.matter.MatterList.Found;
import luoshi.matter.Party;
import luoshi.matter.Phase;
import luoshi.people.Door;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** What somebody owes or must decide, by what they are to the matters; what hurts most first. */
@Component
class Mine {

    /** Rows of each part of the desk; the rest stands on the board. */
    private static final int ROWS = 15;
    /** Lamps past their day: {@link luoshi.matter.DueLamp#code}. */
    private static final List<Integer> RED = List.of(5, 6);
    /** Drafts, those to be approved, and those to be struck off. */
    private static final MatterList.Filter WAITING = in(List.of(Phase.DRAFT, Phase.SUBMITTED, Phase.CLOSED), List.of(), null);
    private static final Door.Scope ALL = new Door.Scope(true, Set.of());

    private final MatterList list;
    private final Deputies deputies;
    private final Door door;
    private final Clock clock;

    Mine(MatterList list, Deputies deputies, Door door, Clock clock) {
        this.list = list;
        this.deputies = deputies;
        this.door = door;
        this.clock = clock;
    }

    /** What somebody is to matters. */
    public enum As {
        /** Signs for a unit. */
        HEAD,
        /** Keeps a unit's business. */
        UNIT,
        /** Is in charge. */
        LEADER,
        /** Decides what units ask for, and accepts. */
        ISSUER,
        /** Hands out whole matters and strikes them off. */
        OFFICE,
        /** Chases what is past its day. */
        CHASER,
        /** Checks. */
        CHECKER
    }

    /**
     * A part of the desk.
     *
     * @param as what the person is to these
     * @param duties what waits for them
     * @param total how many there are in all
     * @param all where all of them are
     * @param asOf the moment of the lamps
     */
    public record Pile(As as, List<Duty> duties, int total, String all, Instant asOf) {}

    /** Only what somebody can be by their posts, also where nothing waits: it says what will. */
    List<Pile> of(SignedIn who) {
        Instant now = clock.instant();
        List<Pile> piles = new ArrayList<>();
        Set<UUID> signs = new HashSet<>(door.scope(who, "matters.sign").units());
        signs.addAll(deputies.unitsOf(who.person().id(), CityClock.today(clock)));
        Set<UUID> answers = door.scope(who, "matters.answer").units();
        if (!signs.isEmpty()) {
            piles.add(pile(As.HEAD, list.duties(Party.HEAD, signs, now, 0, ROWS), "/matters?waits=HEAD", now));
        }
        if (!answers.isEmpty()) {
            piles.add(pile(As.UNIT, list.duties(Party.UNIT, answers, now, 0, ROWS), "/matters?waits=UNIT", now));
        }
        if (who.posts().stream().anyMatch(post -> post.role() == Role.LEADER)) {
            piles.add(pile(As.LEADER, looked(open(List.of(), who.person().id()), now), "/matters/leader", now));
        }
        if (door.scope(who, "matters.issue").all()) {
            piles.add(pile(As.ISSUER, list.duties(Party.ISSUER, null, now, 0, ROWS), "/matters?waits=ISSUER", now));
            piles.add(pile(As.OFFICE, whole(WAITING, now), "/matters?phase=SUBMITTED", now));
            piles.add(pile(As.CHASER, looked(open(RED, null), now), "/matters?lamp=RED", now));
        }
        if (door.scope(who, "matters.check").all()) {
            piles.add(pile(As.CHECKER, list.duties(Party.CHECKER, null, now, 0, ROWS), "/matters?waits=CHECKER", now));
        }
        return piles;
    }

    private static Pile pile(As as, Found<Duty> found, String all, Instant now) {
        return new Pile(as, found.rows(), found.total(), all, now);
    }

    private static MatterList.Filter open(List<Integer> lamps, UUID leader) {
        return in(MatterList.Filter.OPEN.phases(), lamps, leader);
    }

    private static MatterList.Filter in(List<Phase> phases, List<Integer> lamps, UUID leader) {
        return new MatterList.Filter(phases, lamps, null, null, leader, null, null, null, null, new SearchText(List.of()));
    }

    /** Whole matters that wait for somebody. */
    private Found<Duty> whole(MatterList.Filter filter, Instant now) {
        Found<MatterList.Row> found = list.search(ALL, filter, now, 0, ROWS);
        return new Found<>(found.rows().stream().map(row -> whole(row, Party.ISSUER)).toList(), found.total());
    }

    private static Duty whole(MatterList.Row row, Party waits) {
        return new Duty(row, null, row.lead(), null, waits, null, null, row.due(), row.lamp());
    }

    /** Matters of which somebody sees how they stand: each by its worst part, which tells what clock has run out, and for whom. */
    private Found<Duty> looked(MatterList.Filter filter, Instant now) {
        Found<MatterList.Row> found = list.search(ALL, filter, now, 0, ROWS);
        Map<UUID, Duty> worst = list.worstParts(found.rows().stream().map(MatterList.Row::id).toList(), now);
        return new Found<>(found.rows().stream().map(row -> worst.getOrDefault(row.id(), whole(row, Party.NOBODY))).toList(), found.total());
    }
}
