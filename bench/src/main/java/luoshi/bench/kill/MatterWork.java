package luoshi.bench.kill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import luoshi.journal.Actor;
import luoshi.kernel.CityClock;
import luoshi.matter.Ask;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What several people do to matters at once: they hand out, answer, decide, chase and take back, whatever the table of moves offers them. */
final class MatterWork {

    private static final EnumSet<Move> NEVER = EnumSet.of(Move.DRAFT, Move.PREPARE, Move.SEND_BACK);
    private static final Set<Move> SELDOM = Set.of(Move.CANCEL, Move.REOPEN, Move.SUSPEND);
    private static final String IN_HAND = "select matter from matter_current where phase in ('OPEN', 'SUSPENDED') order by random() limit :limit";

    private static final String PART = "select assignment from matter_part where matter = :matter and until = 'infinity' order by unit <> all(:own), random() limit 1";
    private static final int ENOUGH = 30;

    private final Doors doors;
    private final Staff staff;
    private final Random random = new Random();
    private final Queue<UUID> acts = new ConcurrentLinkedQueue<>();

    MatterWork(Doors doors, Actor actor) {
        this.doors = doors;
        staff = new Staff(doors, actor);
    }

    /** All of it, by what it is. */
    Map<Work, Writing> writings() {
        return Map.of(Work.ISSUE, this::issue,
                Work.ANSWER, word -> move(word, staff.of(random.nextInt(4), random.nextInt(3) > 0)),
                Work.DECIDE, word -> move(word, List.of(staff.supervisor(), staff.colleague(), staff.checker()).get(random.nextInt(3))),
                Work.CHASE, this::chase,
                Work.RECALL, ((Writing) _ -> recall()).unlessToldSo(Set.of("matter.undo")));
    }

    private Optional<String> issue(String word) {
        if (inHand(ENOUGH).size() == ENOUGH) {
            return Optional.empty(); // so that those there are get further
        }
        List<UUID> units = staff.bureaus();
        int first = random.nextInt(units.size());
        List<Assignment> parts = List.of(Assignment.of(units.get(first), AssignmentRole.LEAD, ""),
                Assignment.of(units.get((first + 1) % units.size()), AssignmentRole.values()[1 + random.nextInt(2)], ""));
        LocalDate today = CityClock.today();
        Matter matter = new Matter(null, staff.supervisor().posts().getFirst().unit(), 0, 0, new Matter.Origin(Matter.Source.PLAN, "年度计划", null, word, ""), word, "", "",
                MatterClass.CONTINUING, null, today.plusDays(90), random.nextInt(4) == 0, null, "", List.of(), List.of(new Matter.Node(today.plusDays(30), "过半")), parts);
        UUID act = doors.at(Matters.class).add(staff.supervisor().actor(), List.of(matter), Move.ISSUE).act();
        if (random.nextInt(8) == 0) {
            acts.add(act);
        }
        return Optional.of(word);
    }

    private List<UUID> inHand(int limit) {
        return doors.at(JdbcClient.class).sql(IN_HAND).param("limit", limit).query(UUID.class).list();
    }

    /** Does with some matter whatever the table of moves lets this person do: what it refuses leaves no trace. */
    private Optional<String> move(String word, SignedIn who) {
        for (UUID matter : inHand(2)) {
            UUID part = random.nextInt(6) == 0 ? null : doors.at(JdbcClient.class).sql(PART).param("matter", matter).param("own", who.units().toArray(UUID[]::new)).query(UUID.class).optional().orElse(null);
            MatterFile file = doors.at(Matters.class).find(matter).orElseThrow();
            List<Move> moves = new ArrayList<>(EnumSet.complementOf(NEVER));
            Collections.shuffle(moves, random);
            for (Move move : moves) {
                if ((!SELDOM.contains(move) || random.nextInt(10) == 0) && isDone(who, file, part, ask(word, move, file.last(part)))) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isDone(SignedIn who, MatterFile file, UUID part, Ask ask) {
        try {
            doors.at(Matters.class).move(who, file.matter().id(), part, ask);
            return true;
        } catch (Door.Denied notTheirs) {
            return false;
        } catch (Refusal refusal) {
            if (refusal.key().contains("matter.")) {
                return false;
            }
            throw refusal;
        }
    }

    /** With everything that it may need. */
    private Ask ask(String word, Move move, Step last) {
        LocalDate later = CityClock.today().plusDays(91 + random.nextInt(300));
        Step.Said said = new Step.Said(word, "会议纪要", Step.Grade.GOOD, random.nextInt(3) > 0, random.nextBoolean() ? ClockKind.DEADLINE : ClockKind.NODE, 1, later, null);
        Ask ask = new Ask(move, null, null, said, MatterClass.CONTINUING, List.of(new Matter.Node(CityClock.today().plusDays(20 + random.nextInt(40)), "过半")), List.of(),
                List.of(), "没有", last.leaf());
        return last.move() == Move.PREPARE && last.proposes() == move ? ask.answering(last.id()) : random.nextInt(3) == 0 ? ask.drafted() : ask;
    }

    private Optional<String> chase(String word) {
        Matters.Outcome outcome = doors.at(Matters.class).chase(staff.colleague(), inHand(5), word, null);
        return outcome.matters().isEmpty() ? Optional.empty() : Optional.of(word);
    }

    /** Takes back a handing out, where nobody has acted yet. */
    private Optional<String> recall() {
        UUID act = acts.poll();
        return act != null && doors.at(Matters.class).undo(staff.colleague(), act) > 0 ? Optional.of(act.toString()) : Optional.empty();
    }

    /** Where what is kept is not what the facts tell anew. */
    List<String> notAsTold() {
        return doors.at(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            return doors.at(Matters.class).rebuild();
        });
    }
}
