package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.app.server.RunningLuoshi;
import luoshi.matter.course.Moves;
import luoshi.matter.course.Rule;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of moves and what the door lets through are the same: every move is tried by everybody in every state, with all that it may need, and
 * what came of it is taken back.
 */
class MoveTableTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final List<String> PEOPLE = List.of("duchashi", "shuili", "shuili-lly", "hecha", "lingdao", "shenji");
    private static final Set<Move> PAPERS = EnumSet.of(Move.PREPARE, Move.SEND_BACK);

    private final Scenes scenes = new Scenes(luoshi);

    @ParameterizedTest
    @EnumSource(State.class)
    void aPartMovesAsTheTableSaysAndNoOtherWay(State state) {
        UUID matter = scenes.in(state);
        UUID part = scenes.office.part(matter).assignment().id();
        boolean open = scenes.office.file(matter).standing().phase() == Phase.OPEN;

        assertThat(moved(matter, part)).isEqualTo(!open ? Set.of() : Moves.TABLE.from(state).stream()
                .filter(rule -> !possibleOnlyElsewhere(rule)).flatMap(rule -> who(rule).stream().map(name -> name + " " + rule.move())).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aWholeMatterMovesAsTheTableSaysAndNoOtherWay(Phase phase) {
        UUID matter = scenes.in(phase);

        assertThat(moved(matter, null)).isEqualTo(Moves.TABLE.from(phase).stream().filter(rule -> !possibleOnlyElsewhere(rule))
                .flatMap(rule -> who(rule).stream().map(name -> name + " " + rule.move())).collect(Collectors.toSet()));
    }

    /** A second person approves what another submitted; a look back comes before the striking off: these have tests of their own. */
    private static boolean possibleOnlyElsewhere(Rule rule) {
        return rule.phase() == Phase.SUBMITTED && rule.move() != Move.CANCEL || rule.move() == Move.STRIKE_OFF || rule.move() == Move.DRAFT;
    }

    private static List<String> who(Rule rule) {
        return switch (rule.who()) {
            case ISSUER -> List.of("duchashi");
            case UNIT -> List.of("shuili", "shuili-lly");
            case HEAD -> List.of("shuili");
            case CHECKER -> List.of("hecha");
            case NOBODY -> List.of();
        };
    }

    private Set<String> moved(UUID matter, UUID part) {
        List<String> moved = new ArrayList<>();
        for (String name : PEOPLE) {
            SignedIn who = scenes.office.as(name);
            Arrays.stream(Move.values()).filter(move -> !PAPERS.contains(move) && move != Move.DRAFT && tried(who, matter, part, move)).forEach(move -> moved.add(name + " " + move));
        }
        return Set.copyOf(moved);
    }

    private boolean tried(SignedIn who, UUID matter, UUID part, Move move) {
        Step.Said said = new Step.Said("说明", "市政府常务会议纪要", Step.Grade.GOOD, true, ClockKind.DEADLINE, 0, Scenes.LATER.plusMonths(1), null);
        Ask ask = new Ask(move, null, null, said, MatterClass.CONTINUING, List.of(new Matter.Node(Scenes.LATER.minusYears(1).plusMonths(5), "过半")),
                List.of(Assignment.of(scenes.office.unit("市财政局"), AssignmentRole.LEAD, "")), List.of(), "没有", scenes.office.file(matter).last(part).leaf());
        return Boolean.TRUE.equals(luoshi.part(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            try {
                scenes.office.matters().move(who, matter, part, ask);
                return true;
            } catch (Refusal | Door.Denied refused) {
                return false;
            }
        }));
    }
}
