package luoshi.indicator.entry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.commitment.Boards;
import luoshi.commitment.Commitment;
import luoshi.commitment.CommitmentVersion;
import luoshi.commitment.Commitments;
import luoshi.commitment.Revision;
import luoshi.commitment.Target;
import luoshi.indicator.Binding;
import luoshi.indicator.Bindings;
import luoshi.indicator.Goal.Direction;
import luoshi.indicator.Figures;
import luoshi.indicator.Frequency;
import luoshi.indicator.Indicator;
import luoshi.indicator.IndicatorKind;
import luoshi.indicator.Indicators;
import luoshi.indicator.RollUp;
import luoshi.indicator.Trajectory;
import luoshi.journal.Actor;
import luoshi.kernel.MeasureUnit;
import luoshi.matter.Office;
import luoshi.plan.Edition;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.plan.Stage;

/** A plan of the example city with two promises of the water bureau, each with an indicator, and what it has reported so far. */
final class WaterYear {

    private static final Actor TEST = Actor.system("test");

    private final RunningLuoshi luoshi;
    final Office office;
    final UUID water;
    UUID investment;
    UUID supply;
    UUID target;

    WaterYear(RunningLuoshi luoshi) {
        this.luoshi = luoshi;
        office = new Office(luoshi);
        water = office.unit("市水利局");
    }

    WaterYear begins() throws Exception {
        UUID keeper = office.unit("市政府督查室");
        Path file = Files.createTempFile("plan", ".txt");
        Files.write(file, "示例市2022年工作安排\n一、主要目标\n今年，完成水利投资100亿元。农村自来水普及率达到95%。\n".getBytes(StandardCharsets.UTF_8));
        UUID plan = luoshi.part(Plans.class).receive(TEST, new Plan(null, keeper, "水利计划", 2022), Stage.ISSUED, Plans.Received.of("计划.txt", file));
        Edition edition = luoshi.part(Plans.class).editions(plan).getFirst();
        Commitments commitments = luoshi.part(Commitments.class);
        commitments.confirm(TEST, edition, luoshi.part(Boards.class).seen(edition).board().rows().stream().map(row -> row.proposal().targets().stream().map(Target::span).toList()).toList());
        for (CommitmentVersion version : commitments.list(plan)) {
            Commitment one = version.state();
            commitments.revise(TEST, new Commitment(one.id(), plan, one.unit(), one.number(), one.origin(), one.title(), one.nature(), one.scope(), one.deadline(), LocalDate.of(2022, 12, 31),
                    false, water, List.of(water), one.targets()), Revision.CORRECTED, "", "", null, version.leaf());
        }
        List<Commitment> owed = commitments.list(plan).stream().map(CommitmentVersion::state).toList();
        investment = indicator("水利投资", "亿元", IndicatorKind.FLOW, RollUp.SUM, keeper, "");
        supply = indicator("自来水普及率", "%", IndicatorKind.RATE, RollUp.RATIO, keeper, "");
        indicator("月均投资", "亿元", IndicatorKind.LEVEL, RollUp.NONE, keeper, "水利投资 / 12");
        target = owed.getFirst().targets().getFirst().id();
        luoshi.part(Bindings.class).bind(TEST, List.of(binding(owed.get(0), investment), binding(owed.get(1), supply)));
        return this;
    }

    private static Binding binding(Commitment commitment, UUID indicator) {
        return new Binding(null, commitment.unit(), commitment.id(), commitment.targets().getFirst().id(), indicator, null, "", Trajectory.EVEN, "");
    }

    UUID indicator(String code, String measure, IndicatorKind kind, RollUp rollUp, UUID keeper, String formula) {
        return luoshi.part(Indicators.class).add(TEST, new Indicator(null, code, keeper, code, "口径：" + code, new MeasureUnit(measure), kind, Direction.MORE, Frequency.MONTH, 15, 2, "台账",
                "抽查", "", false, rollUp, formula, null, LocalDate.of(2022, 1, 1)));
    }

    static LocalDate month(int month) {
        return YearMonth.of(2022, month).atEndOfMonth();
    }

    UUID reports(UUID indicator, int month, String value, String note, UUID replaces) {
        return luoshi.part(Figures.class).report(office.as("shuili-lly"),
                List.of(new Figures.Report(indicator, water, month(month), new BigDecimal(value), null, null, note, List.of(), replaces))).getFirst();
    }
}
