package luoshi.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Statements;
import luoshi.plan.Edition;
import luoshi.plan.Plans;
import luoshi.plan.Sentence;
import org.springframework.stereotype.Component;

/** What is said of the example city's registers as a whole: the printed figures of its plan, and the months in which units found nothing. */
@Component
class DemoStatements {

    private final Statements statements;
    private final Plans plans;
    private final DemoPlan promised;
    private final DemoPeople people;

    DemoStatements(Statements statements, Plans plans, DemoPlan promised, DemoPeople people) {
        this.statements = statements;
        this.plans = plans;
        this.promised = promised;
        this.people = people;
    }

    /** Holds registers against the figures that the plan prints. */
    void hold(UUID plan, Map<String, Pipeline> pipelines) {
        SignedIn office = people.called("duchashi");
        Edition edition = plans.editions(plan).getFirst();
        String text = plans.text(edition);
        List<Sentence> sentences = plans.sentences(edition);
        for (Map<String, String> row : DemoLines.table("printed")) {
            int number = sentences.stream().filter(sentence -> text.substring(sentence.start(), sentence.end()).contains(row.get("words"))).findFirst().orElseThrow().number();
            statements.hold(office, pipelines.get(row.get("pipeline")), row.get("measure"), new Statements.Printed(plan, number, row.get("printed"), "", LocalDate.parse(row.get("day"))));
        }
    }

    /** Registers bear out promises: of one whose word can be counted in two ways, both counts. */
    void bear(UUID plan, Map<String, Pipeline> pipelines) {
        SignedIn office = people.called("duchashi");
        for (Map<String, String> row : DemoLines.table("borne")) {
            UUID commitment = promised.promises(plan).stream().filter(one -> one.targets().stream().anyMatch(target -> target.requirement().contains(row.get("words")))).findFirst().orElseThrow().id();
            statements.bear(office, pipelines.get(row.get("pipeline")), row.get("measure"), commitment);
        }
    }

    /** Units state of which months they have found nothing, as far as they do so after a day and until another. */
    void zeros(Pipeline pipeline, LocalDate after, LocalDate until) {
        DemoLines.table("zero").stream().filter(row -> row.get("pipeline").equals(pipeline.key()))
                .filter(row -> LocalDate.parse(row.get("known")).isAfter(after) && !LocalDate.parse(row.get("known")).isAfter(until)).forEach(row -> {
                    UUID unit = people.unit(row.get("unit"));
                    DemoPeople.tried(() -> statements.zero(people.of(unit, Role.CONTACT), pipeline, unit, YearMonth.parse(row.get("month")), "逐企业、逐场所排查，没有新的隐患"));
                });
    }
}
