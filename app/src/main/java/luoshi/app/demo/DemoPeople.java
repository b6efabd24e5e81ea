package luoshi.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.kernel.CityClock;
import luoshi.matter.Ask;
import luoshi.matter.ClockKind;
import luoshi.matter.MatterFile;
import luoshi.matter.MatterList;
import luoshi.matter.MatterList.Duty;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Party;
import luoshi.matter.State;
import luoshi.matter.Step;
import luoshi.matter.Step.Grade;
import luoshi.people.People;
import luoshi.people.Refusal;
import luoshi.people.Role;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import luoshi.people.Unit;
import luoshi.people.UnitKind;
import luoshi.people.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The people of the example city at their work: most units do what is due, some do it late, a few not at all. */
@Component
class DemoPeople {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final int MANY = 10_000;

    private final People people;
    private final SignIns signIns;
    private final Units units;
    private final Matters matters;
    private final MatterList list;
    private final Clock clock;
    private final Random chance = new Random(13_710);
    private final Map<String, SignedIn> known = new HashMap<>();

    DemoPeople(People people, SignIns signIns, Units units, Matters matters, MatterList list, Clock clock) {
        this.people = people;
        this.signIns = signIns;
        this.units = units;
        this.matters = matters;
        this.list = list;
        this.clock = clock;
    }

    SignedIn called(String signInName) {
        return known.computeIfAbsent(signInName, name -> signIns.signedIn(people.listCalled(name).getFirst().id()).orElseThrow());
    }

    UUID office() {
        return called("duchashi").posts().getFirst().unit();
    }

    UUID leader() {
        return called("lingdao").person().id();
    }

    /** The units of a kind that have people of their own. */
    List<UUID> units(UnitKind kind) {
        return units.on(today()).inOrder().stream().filter(unit -> unit.kind() == kind).map(Unit::id).filter(unit -> !unit.equals(office())).toList();
    }

    UUID unit(String name) {
        return units.on(today()).inOrder().stream().filter(unit -> unit.name().equals(name)).map(Unit::id).findFirst().orElseThrow();
    }

    /** Today, in the city. */
    LocalDate day() {
        return CityClock.today(clock);
    }

    private AsOf today() {
        return AsOf.now(day());
    }

    /** Somebody of a unit who holds a role there. */
    SignedIn of(UUID unit, Role role) {
        return known.computeIfAbsent(unit + " " + role, _ -> people.search(new People.Search("", Set.of(), Set.of(unit), null, today()), 0, 100).persons().stream()
                .map(person -> signIns.signedIn(person.id()).orElseThrow())
                .filter(who -> who.posts().stream().anyMatch(post -> post.unit().equals(unit) && post.role() == role)).findFirst().orElse(null));
    }

    /** One day's work of everybody. */
    void work() {
        duties(Party.UNIT).forEach(this::answer);
        duties(Party.CHECKER).stream().filter(_ -> chance.nextInt(6) == 0)
                .forEach(duty -> move(called("hecha"), duty, Ask.of(Move.CHECK, "查阅台账并到现场核对，与所报一致。", 0).finding(true)));
        duties(Party.ISSUER).stream().filter(_ -> chance.nextInt(5) == 0).forEach(this::decide);
    }

    private List<Duty> duties(Party party) {
        return list.duties(party, null, clock.instant(), 0, MANY).rows();
    }

    /** One unit in nine is slow, one matter in twenty is not taken up at all. */
    private void answer(Duty duty) {
        SignedIn contact = of(duty.unit(), Role.CONTACT);
        SignedIn head = of(duty.unit(), Role.HEAD);
        int nature = Math.floorMod(duty.assignment().hashCode(), 20);
        boolean slow = Math.floorMod(duty.unit().hashCode(), 9) == 0 && chance.nextInt(6) > 0;
        if (contact == null || head == null || nature == 0 || slow) {
            return;
        }
        switch (duty.state()) {
            case ISSUED -> take(duty, contact, head, nature == 1);
            case SIGNED -> move(contact, duty, Ask.of(Move.DEPLOY, "分管负责同志牵头，业务科室承办，已列出任务清单，明确到人。", 0));
            default -> report(duty, contact, head, nature);
        }
    }

    /** Signs for it, or objects once, on the first day. */
    private void take(Duty duty, SignedIn contact, SignedIn head, boolean objects) {
        List<Step> steps = matters.find(duty.matter().id()).orElseThrow().steps();
        boolean first = steps.size() == 1 && !CityClock.dayOf(steps.getFirst().at()).isBefore(CityClock.today(clock).minusDays(1));
        if (objects && first) {
            move(head, duty, Ask.of(Move.OBJECT, "按三定方案，此项职责由市发展和改革委员会承担。", 0));
        } else {
            move(contact, duty, Ask.of(Move.SIGN, "", 0));
        }
    }

    private void report(Duty duty, SignedIn contact, SignedIn head, int nature) {
        LocalDate day = CityClock.today(clock);
        boolean near = duty.lamp() >= 4;
        if (duty.clock() == ClockKind.FEEDBACK) {
            Ask ask = Ask.of(Move.FEEDBACK, "已制定实施方案，正在按计划推进。", 0).proving(List.of(), "方案已按公文流程报送");
            move(nature == 2 ? contact : head, duty, nature == 2 ? ask.drafted() : ask);
        } else if (duty.clock() == ClockKind.NODE && duty.lamp() == 4 && nature == 3) {
            move(head, duty, Ask.of(Move.ASK_TIME, "汛期不具备施工条件，申请顺延。", 0).until(ClockKind.NODE, 1, day.plusDays(45)));
        } else if (duty.clock() == ClockKind.NODE && near && nature > 6) {
            move(head, duty, Ask.of(Move.FEEDBACK, "上半年任务已过半。", 0).proving(List.of(), "统计数据次月公布后补报").until(ClockKind.NODE, 1, null));
        } else if ((duty.clock() == ClockKind.SETTLE || duty.clock() == ClockKind.MONTH) && nature > 4) {
            move(head, duty, Ask.of(Move.APPLY, "已完成，申请办结。", 0).proving(List.of(), "书面报告已报送"));
        }
    }

    private void decide(Duty duty) {
        SignedIn office = called("duchashi");
        if (duty.state() == State.OBJECTED) {
            move(office, duty, Ask.of(Move.KEEP, "此项在报告分工中明确由你单位牵头。", 0));
        } else if (duty.state() == State.EXTENDING) {
            move(office, duty, Ask.of(Move.GRANT, "同意，汛后抓紧补上。", 0));
        } else if (duty.state() == State.CHECKED) {
            move(office, duty, Ask.of(Move.ACCEPT, "", 0).graded(chance.nextInt(3) == 0 ? Grade.EXCELLENT : Grade.GOOD));
        }
    }

    private void move(SignedIn who, Duty duty, Ask ask) {
        MatterFile file = matters.find(duty.matter().id()).orElseThrow();
        tried(() -> matters.move(who, duty.matter().id(), duty.assignment(), new Ask(ask.move(), ask.proposes(), ask.answers(), ask.said(), ask.kind(), ask.nodes(), ask.units(), ask.files(),
                ask.noEvidence(), file.last(duty.assignment()).leaf())));
    }

    /** What is refused is left for another day: a visitor may have changed what it rests on. */
    static void tried(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            LOG.warn("somebody of the example city was refused: {}", refusal.getMessage());
        }
    }
}
