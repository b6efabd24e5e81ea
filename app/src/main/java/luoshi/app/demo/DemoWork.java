package luoshi.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.people.SignedIn;
import luoshi.people.UnitKind;
import org.springframework.stereotype.Component;

/** Some weeks of work in the example city: its plan is read and confirmed, and matters are handed out and driven, day after day. */
@Component
public class DemoWork {

    /** How long before the demo begins the city has been at work. */
    public static final Duration LIVED = Duration.ofDays(41);

    private static final int YEAR = 2022;
    private static final LocalDate END = LocalDate.of(YEAR, 12, 31);
    /** Of the commitments, every so manieth becomes a matter: a desk is to be looked through, not to be scrolled through. */
    private static final int EVERY = 3;

    private final DemoPlan plan;
    private final Commitments commitments;
    private final Matters matters;
    private final DemoPeople people;
    private final DemoYear year;
    private final Genesis genesis;
    private final Clock clock;

    DemoWork(DemoPlan plan, Commitments commitments, Matters matters, DemoPeople people, DemoYear year, Genesis genesis, Clock clock) {
        this.plan = plan;
        this.commitments = commitments;
        this.matters = matters;
        this.people = people;
        this.year = year;
        this.genesis = genesis;
        this.clock = clock;
    }

    /** Lives from the beginning of the demo's journal to a moment. */
    public void live(Instant until) {
        SignedIn office = people.called("duchashi");
        UUID plan = this.plan.read();
        year.begin(plan);
        List<Matter> handedOut = matters(plan);
        for (int day = 0; clock.instant().plus(Duration.ofDays(1)).isBefore(until); day++) {
            if (day % 5 == 0 && day < 40) {
                int from = day / 5 * handedOut.size() / 8;
                matters.add(office.actor(), handedOut.subList(from, (day / 5 + 1) * handedOut.size() / 8), Move.ISSUE);
            }
            people.work();
            year.work();
            genesis.step(Actor.system("demo"), Duration.ofDays(1));
        }
        genesis.step(Actor.system("demo"), Duration.between(clock.instant(), until));
    }

    private List<Matter> matters(UUID plan) {
        List<Matter> matters = new ArrayList<>();
        List<CommitmentVersion> all = commitments.list(plan).stream().filter(CommitmentVersion::stands).toList();
        for (int i = 0; i < all.size(); i += EVERY) {
            matters.add(matter(all.get(i).state(), i / EVERY));
        }
        matters.addAll(List.of(meeting("研究解决人民路、建设路积水问题", MatterClass.ORDINARY, "市水利局"),
                meeting("落实重点项目用地、用林指标", MatterClass.MAJOR, "市自然资源和规划局"), meeting("起草企业上市培育工作方案", MatterClass.ORDINARY, "市地方金融监督管理局"),
                meeting("核实灾后重建项目竣工数据", MatterClass.MAJOR, "市水利局")));
        return matters;
    }

    private Matter matter(Commitment state, int number) {
        List<UUID> bureaus = people.units(UnitKind.BUREAU);
        UUID lead = state.lead() != null ? state.lead() : number % 4 == 0 ? people.unit("市水利局") : bureaus.get(number * 7 % bureaus.size());
        List<Assignment> parts = new ArrayList<>(List.of(Assignment.of(lead, AssignmentRole.LEAD, "")));
        if (state.perUnit()) {
            state.owing().stream().filter(unit -> !unit.equals(lead)).forEach(unit -> parts.add(Assignment.of(unit, AssignmentRole.RESPONSIBLE, state.requirement())));
        } else if (number % 3 == 0) {
            UUID helps = bureaus.get((number * 7 + 5) % bureaus.size());
            parts.add(Assignment.of(helps.equals(lead) ? bureaus.get((number * 7 + 6) % bureaus.size()) : helps, AssignmentRole.SUPPORT, ""));
        }
        LocalDate due = state.due() == null || state.due().isAfter(END) ? END : state.due();
        List<Matter.Node> nodes = due.equals(END) ? List.of(new Matter.Node(LocalDate.of(YEAR, 6, 30), "过半"), new Matter.Node(LocalDate.of(YEAR, 9, 30), "完成四分之三")) : List.of();
        return new Matter(null, people.office(), 0, 0, new Matter.Origin(Matter.Source.PLAN, "示例市2022年政府工作报告", LocalDate.of(YEAR, 1, 18), state.origin().words(), state.origin().heading()),
                state.title(), state.requirement().length() > 300 ? "" : state.requirement(), "", MatterClass.CONTINUING, people.leader(), due, number % 10 == 9, null, "",
                List.of(state.id()), nodes, parts);
    }

    private Matter meeting(String title, MatterClass kind, String bureau) {
        return new Matter(null, people.office(), 0, 0, new Matter.Origin(Matter.Source.MEETING, "市政府第八次常务会议", LocalDate.of(YEAR, 5, 18), title + "。", ""), title, "", "", kind,
                people.leader(), null, false, null, "", List.of(), List.of(),
                List.of(Assignment.of(people.unit(bureau), AssignmentRole.LEAD, "")));
    }
}
