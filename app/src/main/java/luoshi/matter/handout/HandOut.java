package luoshi.matter.handout;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.Journal;
import luoshi.matter.Matter;
import luoshi.matter.MatterList;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.board.PastBurden;
import luoshi.matter.deed.Outset;
import luoshi.matter.store.RuleBook;
import luoshi.people.Door;
import luoshi.people.Post;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.stereotype.Component;

/** Hands matters out together, having told what they ask of whom; what somebody else has handed out meanwhile is not handed out twice. */
@Component
class HandOut {

    private final Matters matters;
    private final MatterList list;
    private final PastBurden past;
    private final RuleBook rules;
    private final Journal journal;
    private final Door door;
    private final Clock clock;

    HandOut(Matters matters, MatterList list, PastBurden past, RuleBook rules, Journal journal, Door door, Clock clock) {
        this.matters = matters;
        this.list = list;
        this.past = past;
        this.rules = rules;
        this.journal = journal;
        this.door = door;
        this.clock = clock;
    }

    /** The unit for which somebody hands out: the first of their own for which they may. */
    UUID office(SignedIn who) {
        return who.posts().stream().map(Post::unit).filter(unit -> door.allows(who, "matters.issue", unit)).findFirst().orElseThrow();
    }

    /** Now, by the rules in force. */
    Outset outset() {
        return new Outset(clock.instant(), rules.current());
    }

    /** What these matters would ask of whom, handed out now. */
    Burden burden(Collection<Matter> those) {
        Instant now = clock.instant();
        Map<UUID, Integer> already = new HashMap<>();
        list.lampsByUnit(now).forEach((unit, lamps) -> already.put(unit, lamps.values().stream().mapToInt(Integer::intValue).sum()));
        return Burden.of(those, already, past.slipsLately(now), now, rules.current());
    }

    /** Whether what is handed out waits for a second person. */
    boolean needsSecondPerson() {
        return matters.needSecondPerson();
    }

    /**
     * Records them: as drafts, or handed out, or sent to a second person where one must agree.
     *
     * @param wanted draft for drafts
     */
    Matters.Outcome record(SignedIn who, List<Matter> those, String wanted) {
        those.stream().map(Matter::unit).distinct().forEach(unit -> door.require(who, "matters.issue", unit));
        Move first = wanted.equals("draft") ? Move.DRAFT : needsSecondPerson() ? Move.SUBMIT : Move.ISSUE;
        Map<UUID, Long> ours = those.stream().flatMap(matter -> matter.commitments().stream()).collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        Map<UUID, Integer> before = list.serving(ours.keySet());
        return journal.act(who.actor(), () -> {
            Matters.Outcome done = matters.add(who.actor(), those, first);
            Map<UUID, Integer> after = list.serving(ours.keySet());
            boolean others = Set.copyOf(ours.keySet()).stream().anyMatch(id -> after.getOrDefault(id, 0) != before.getOrDefault(id, 0) + ours.get(id));
            if (others) { // their numbers come from one row: by now whoever was quicker is to be seen
                throw new Refusal("handout.meanwhile");
            }
            return done;
        });
    }
}
