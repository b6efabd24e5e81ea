package luoshi.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.MeasuredMatters.Lived;
import luoshi.matter.Move;
import luoshi.matter.Step;
import luoshi.matter.Step.Redated;
import luoshi.matter.Step.Said;

/** What happens to one matter after it was handed out: signed for, deployed, reported on, perhaps postponed or chased, applied for, checked and struck off. */
final class MatterLife {

    private static final List<String> PROGRESS = List.of("已完成前期手续，正在组织招标，预计下月开工建设，施工便道和临时用电已经落实。", "主体工程完成过半，资金已到位六成，剩余部分正在与市财政局对接，不影响节点。",
            "已召开专题会研究，明确分管领导和责任科室，倒排工期、挂图作战，每周一调度。", "本月新增完成三成，累计完成七成，存在征迁难点两处，已提请属地政府协调。");
    private static final Step.Grade[] GRADES = Step.Grade.values();

    private final Random random;
    private final Matter matter;
    private final Instant issued;
    private final List<UUID> evidence;
    private final UUID act;
    private final UUID version;
    private final List<Step> steps = new ArrayList<>();

    /** @param matter as it was handed out at a moment */
    MatterLife(Random random, Matter matter, Instant issued, List<UUID> evidence) {
        this.random = random;
        this.matter = matter;
        this.issued = issued;
        this.evidence = evidence;
        this.act = id(random);
        this.version = id(random);
    }

    static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** All of it until a moment; where it is not done, without what ends it. */
    Lived until(Instant now, boolean done) {
        add(null, Move.ISSUE, issued, Said.of(""), null, null, List.of());
        Instant othersApplied = issued;
        for (Assignment part : matter.assignments().reversed()) { // who leads applies last
            othersApplied = part(part, othersApplied);
        }
        if (random.nextInt(10) < 3) {
            add(null, Move.CHASE, after(issued, 72, 300), new Said("请抓紧办理，按时反馈。", "", null, null, null, 0, LocalDate.ofInstant(issued, CityClock.ZONE).plusDays(20), null), null, null, List.of());
        }
        steps.sort(Comparator.comparing(Step::at));
        Step last = steps.stream().filter(step -> step.move() == Move.ACCEPT).reduce((_, latest) -> latest).orElseThrow();
        add(null, Move.STRIKE_OFF, last.at(), Said.of(""), null, last.id(), List.of());
        List<Step> taken = new ArrayList<>();
        for (Step step : steps) {
            Instant at = taken.isEmpty() || step.at().isAfter(taken.getLast().at()) ? step.at() : taken.getLast().at().plus(1, ChronoUnit.MICROS);
            if (at.isAfter(now) || !done && step.id().equals(last.id())) {
                break;
            }
            taken.add(new Step(step.id(), act, version, step.assignment(), step.unit(), step.move(), at, step.said(), step.proposes(), step.answers(), step.clocks(), step.files(), 0));
        }
        return new Lived(matter, taken);
    }

    /** A unit's part; answers when the unit has applied to close it. */
    private Instant part(Assignment part, Instant othersApplied) {
        Instant at = after(issued, 0, 30);
        add(part, Move.SIGN, at, Said.of(""), null, null, List.of());
        at = after(at, 1, 20);
        add(part, Move.DEPLOY, at, Said.of("分管领导牵头，业务科承办，责任到人。"), null, null, List.of());
        if (!part.owes()) {
            return othersApplied;
        }
        int reports = matter.kind() == MatterClass.CONTINUING ? matter.nodes().size() : 1 + random.nextInt(4);
        for (int i = 0; i < reports; i++) {
            at = matter.kind() == MatterClass.CONTINUING ? near(at, matter.nodes().get(i).day()) : after(at, 20, matter.kind() == MatterClass.MAJOR ? 200 : 60);
            signed(part, Move.FEEDBACK, at, new Said(PROGRESS.get(random.nextInt(PROGRESS.size())), "", null, null, null, matter.nodes().isEmpty() ? 0 : i + 1, null, null));
            if (i == 0 && random.nextInt(5) == 0) {
                at = postponed(part, at);
            }
        }
        Instant applied = after(at.isAfter(othersApplied) ? at : othersApplied, 5, 40);
        closed(part, applied);
        return applied;
    }

    private Instant near(Instant before, LocalDate day) {
        Instant near = CityClock.endOf(day).minus(Duration.ofMinutes(random.nextInt(60 * 24 * 10) - 60 * 24));
        return near.isAfter(before) ? near : after(before, 5, 40);
    }

    private Instant postponed(Assignment part, Instant at) {
        ClockKind clock = matter.deadline() != null ? ClockKind.DEADLINE : matter.kind() == MatterClass.MAJOR ? ClockKind.MONTH : ClockKind.SETTLE;
        LocalDate until = (matter.deadline() != null ? matter.deadline() : LocalDate.ofInstant(part.settleDue(), CityClock.ZONE)).plusDays(10);
        UUID asked = signed(part, Move.ASK_TIME, after(at, 1, 10), new Said("征迁难度大，申请延期。", "", null, null, clock, 0, until, null));
        Instant granted = after(at, 12, 40);
        add(part, Move.GRANT, granted, new Said("同意延期。", "", null, null, clock, 0, until, null), null, asked,
                List.of(new Redated(part.id(), clock, 0, CityClock.endOf(until), false)));
        return granted;
    }

    private void closed(Assignment part, Instant applied) {
        UUID application = signed(part, Move.APPLY, applied, Said.of("已全部完成，申请办结，验收材料附后。"));
        Instant at = after(applied, 10, 90);
        if (random.nextInt(10) == 0) {
            add(part, Move.CHECK, at, new Said("现场核查，尚有尾工。", "", null, false, null, 0, null, null), null, application, List.of());
            add(part, Move.RETURN, after(at, 1, 5), Said.of("退回继续办理。"), null, application, List.of());
            application = signed(part, Move.APPLY, after(at, 30, 90), Said.of("尾工已完成，再次申请办结。"));
            at = after(at, 100, 160);
        }
        UUID finding = add(part, Move.CHECK, at, new Said("现场核查属实。", "", null, true, null, 0, null, null), null, application, List.of());
        add(part, Move.ACCEPT, after(at, 5, 40), new Said("", "", GRADES[random.nextInt(GRADES.length)], null, null, 0, null, null), null, finding, List.of());
    }

    /** Drafted by somebody who keeps the unit's business, and signed by its head. */
    private UUID signed(Assignment part, Move move, Instant at, Said said) {
        UUID draft = add(part, Move.PREPARE, at.minus(Duration.ofMinutes(5 + random.nextInt(50))), said, move, null, List.of());
        return add(part, move, at, said, null, draft, List.of());
    }

    private UUID add(Assignment part, Move move, Instant at, Said said, Move proposes, UUID answers, List<Redated> clocks) {
        boolean proven = (move == Move.FEEDBACK || move == Move.APPLY) && random.nextInt(3) > 0;
        List<UUID> files = proven ? List.of(evidence.get(random.nextInt(evidence.size()))) : List.of();
        UUID id = id(random);
        steps.add(new Step(id, act, version, part == null ? null : part.id(), part == null ? matter.unit() : part.unit(), move, at, said, proposes, answers, clocks, files, 0));
        return id;
    }

    private Instant after(Instant at, int least, int most) {
        return at.plus(Duration.ofSeconds(least * 3_600L + random.nextInt((most - least) * 3_600))).truncatedTo(ChronoUnit.MICROS);
    }

    /** One unit, or two or three that owe a part, or one that helps besides. */
    static List<Assignment> assignments(Random random, List<UUID> units) {
        int first = random.nextInt(units.size());
        List<Assignment> all = new ArrayList<>();
        int chance = random.nextInt(10);
        int owing = chance < 7 ? 1 : chance < 9 ? 2 : 3;
        for (int i = 0; i < owing; i++) {
            all.add(assignment(random, units.get((first + i * 7) % units.size()), i == 0 ? AssignmentRole.LEAD : AssignmentRole.RESPONSIBLE));
        }
        if (chance > 6 && random.nextBoolean()) {
            all.add(assignment(random, units.get((first + 150) % units.size()), AssignmentRole.SUPPORT));
        }
        return all;
    }

    private static Assignment assignment(Random random, UUID unit, AssignmentRole role) {
        Assignment part = Assignment.of(unit, role, "");
        return new Assignment(id(random), part.unit(), part.role(), part.share(), null, null, null, null, part.provisional());
    }
}
