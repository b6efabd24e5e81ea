package luoshi.pipeline.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.Statements;
import luoshi.pipeline.definition.Measure;
import luoshi.pipeline.printed.PrintedFigure;
import luoshi.pipeline.printed.PrintedFigures;
import luoshi.pipeline.printed.PrintedSentences;
import luoshi.plan.Plan;
import luoshi.plan.Plans;
import luoshi.sheet.SheetDay;
import org.springframework.stereotype.Component;

/** What documents print of a measure, beside what the register comes to: a section of the measure's page. */
@Component
class PrintedSection {

    private static final int LONGEST = 400;

    private final PrintedFigures figures;
    private final PrintedSentences sentences;
    private final PrintedAnswers answers;
    private final Statements statements;
    private final Plans plans;
    private final Door door;
    private final Clock clock;

    PrintedSection(PrintedFigures figures, PrintedSentences sentences, PrintedAnswers answers, Statements statements, Plans plans, Door door, Clock clock) {
        this.figures = figures;
        this.sentences = sentences;
        this.answers = answers;
        this.statements = statements;
        this.plans = plans;
        this.door = door;
        this.clock = clock;
    }

    /** What it shows, with what somebody typed who was refused, and the documents that may be chosen; none for who may not choose. */
    public record View(List<PrintedRow> rows, Map<String, String> plans, Map<String, String> typed) {}

    View view(Pipeline pipeline, Measure measure, Map<String, String> typed, SignedIn who) {
        List<PrintedRow> rows = figures.of(pipeline, measure.key()).stream().filter(figure -> plan(who, figure.plan()) != null).map(figure -> row(figure, who)).toList();
        return new View(rows, statements.mayHold(who, pipeline) ? choices(who) : Map.of(), typed);
    }

    private PrintedRow row(PrintedFigure figure, SignedIn who) {
        String words = sentences.words(figure.plan(), figure.sentence()).orElse("");
        return PrintedRow.of(figure, plan(who, figure.plan()).title(), words, answers.hold(figure, who).orElse(null));
    }

    private Map<String, String> choices(SignedIn who) {
        Map<String, String> choices = new LinkedHashMap<>();
        plans.list(door.scope(who, "plans.read")).forEach(plan -> choices.put(plan.id().toString(), plan.title()));
        return choices;
    }

    private Plan plan(SignedIn who, UUID id) {
        return plans.find(id).filter(plan -> door.allows(who, "plans.read", plan.unit())).orElse(null);
    }

    /** Adds one, or takes one back. */
    void take(SignedIn who, Pipeline pipeline, Measure measure, Map<String, String> sent) {
        String number = text(sent, "sentence");
        UUID chosen = choices(who).keySet().stream().filter(text(sent, "plan")::equals).findFirst().map(UUID::fromString).orElseThrow(() -> new Refusal("pipeline.printed.plan"));
        if (!number.matches("\\d{1,6}")) {
            throw new Refusal("pipeline.printed.sentence", number);
        }
        LocalDate day = SheetDay.on(text(sent, "day"), CityClock.today(clock).getYear()).orElseThrow(() -> new Refusal("pipeline.printed.day", text(sent, "day")));
        Statements.Printed printed = new Statements.Printed(chosen, Integer.parseInt(number), text(sent, "printed"), text(sent, "period"), day);
        if (!text(sent, "withdrawn").isEmpty()) {
            statements.release(who, pipeline, measure.key(), printed);
        } else {
            statements.hold(who, pipeline, measure.key(), printed);
        }
    }

    private static String text(Map<String, String> sent, String key) {
        String text = sent.getOrDefault(key, "").replace("\0", "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
