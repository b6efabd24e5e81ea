package luoshi.app.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import luoshi.commitment.Commitment;
import luoshi.desk.DayStepped;
import luoshi.flood.ExampleWater;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.people.SignedIn;
import luoshi.people.UnitKind;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Some weeks of work in the example city: its plan is read and confirmed, and matters are handed out and driven, day after day. */
@Component
public class DemoWork {

    /** So long before the demo begins the first matters are handed out, or on the day on which they are in the demo's own year. */
    private static final Duration AT_WORK = Duration.ofDays(41);
    private static final LocalDate FIRST_MATTERS = LocalDate.of(2022, 5, 20);
    /** Two days after the plan was passed its figures begin. */
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 20);

    /** Before a visitor comes, what has become known goes into the registers twice a week: so the demo begins sooner. */
    private static final Set<DayOfWeek> REGISTERS_KEPT = Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);

    private static final LocalDate FLOOD = LocalDate.of(2022, 6, 17);
    private static final int YEAR = 2022;
    private static final LocalDate END = LocalDate.of(YEAR, 12, 31);
    /** Of the commitments, every so manieth becomes a matter: a desk is to be looked through, not to be scrolled through. */
    private static final int EVERY = 3;

    private final DemoPlan plan;
    private final Matters matters;
    private final DemoPeople people;
    private final DemoYear year;
    private final DemoRegisters registers;
    private final ExampleWater water;
    private final DemoTime time;
    /** The last day on which everybody has worked; null where the city does not live. */
    private LocalDate worked;

    DemoWork(DemoPlan plan, Matters matters, DemoPeople people, DemoYear year, DemoRegisters registers, ExampleWater water, DemoTime time) {
        this.plan = plan;
        this.matters = matters;
        this.people = people;
        this.year = year;
        this.registers = registers;
        this.water = water;
        this.time = time;
    }

    /** When the city's journal begins for a demo that begins at a moment. */
    public static Instant begins(Instant demo) {
        Instant first = FIRST.atTime(8, 0).atZone(CityClock.ZONE).toInstant();
        Instant weeks = demo.minus(AT_WORK);
        return first.isBefore(weeks) ? first : weeks;
    }

    /** Lives from the beginning of the demo's journal to a moment. */
    public synchronized void live(Instant until) {
        SignedIn office = people.called("duchashi");
        UUID plan = this.plan.read();
        year.begin(plan);
        registers.begin(plan);
        List<Matter> handedOut = matters(plan);
        LocalDate weeks = CityClock.dayOf(until.minus(AT_WORK));
        LocalDate first = weeks.isAfter(FIRST_MATTERS) ? FIRST_MATTERS : weeks;
        while (time.now().plus(Duration.ofDays(1)).isBefore(until)) {
            long day = ChronoUnit.DAYS.between(first, time.today());
            if (day >= 0 && day % 5 == 0 && day < 40) {
                int part = (int) day / 5;
                matters.add(office.actor(), handedOut.subList(part * handedOut.size() / 8, (part + 1) * handedOut.size() / 8), Move.ISSUE);
            }
            if (day >= 0) {
                people.work();
            }
            year.work();
            if (REGISTERS_KEPT.contains(time.today().getDayOfWeek())) {
                registers.work();
            }
            if (time.today().equals(FLOOD) && time.now().plus(Duration.ofDays(4)).isBefore(until)) {
                flood();
            } else {
                time.pass(Duration.ofDays(1));
            }
        }
        time.until(until);
        registers.work();
        worked = time.today();
    }

    /** A night and a day as those of 郑州 in July 2021, long past when a visitor comes: to be replayed. It takes the weekend. */
    private void flood() {
        Instant friday = time.now();
        try {
            water.playZhengzhou(people.called("fangban"), people.unit("云门县"), FLOOD.atTime(20, 0).atZone(CityClock.ZONE).toInstant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        time.until(friday.plus(Duration.ofDays(3)));
    }

    /** Goes on with a city that was at work before. */
    public synchronized void resume() {
        if (year.resume()) {
            registers.resume();
            worked = time.today();
        }
    }

    /** Whenever a visitor has put the time forward by a day, and once a minute as it runs, everybody does the work of a day that has come. */
    @EventListener(DayStepped.class)
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    synchronized void dayCame() {
        LocalDate today = time.today();
        if (worked == null || !worked.isBefore(today)) {
            return;
        }
        worked = today;
        people.work();
        year.work();
        registers.work();
    }

    private List<Matter> matters(UUID plan) {
        List<Matter> matters = new ArrayList<>();
        List<Commitment> all = this.plan.promises(plan);
        for (int i = 0; i < all.size(); i += EVERY) {
            matters.add(matter(all.get(i), i / EVERY));
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
