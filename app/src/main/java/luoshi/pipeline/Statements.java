package luoshi.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import luoshi.journal.AsOf;
import luoshi.people.Door;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.bound.Bounds;
import luoshi.pipeline.printed.PrintedFigure;
import luoshi.pipeline.printed.PrintedFigures;
import luoshi.pipeline.printed.PrintedSentences;
import luoshi.pipeline.zero.Zeros;
import org.springframework.stereotype.Component;

/** The door for what is said of a register as a whole: which printed figures it is held against, which commitments it bears out, and that a unit has found nothing in a month. */
@Component
public class Statements {

    private final PrintedFigures figures;
    private final PrintedSentences sentences;
    private final Zeros zeros;
    private final Bounds bounds;
    private final Pipelines pipelines;
    private final Door door;

    Statements(PrintedFigures figures, PrintedSentences sentences, Zeros zeros, Bounds bounds, Pipelines pipelines, Door door) {
        this.figures = figures;
        this.sentences = sentences;
        this.zeros = zeros;
        this.bounds = bounds;
        this.pipelines = pipelines;
        this.door = door;
    }

    /**
     * A figure that a document prints.
     *
     * @param plan the document
     * @param sentence number of the sentence that prints it
     * @param text as it is printed: 98.8%
     * @param period the period that it speaks of; empty for all
     * @param day the day that it speaks of
     */
    public record Printed(UUID plan, int sentence, String text, String period, LocalDate day) {}

    /** Whether somebody may say which figures a register is held against: the supervision office, and who keeps it. */
    public boolean mayHold(SignedIn who, Pipeline pipeline) {
        return door.allows(who, "pipelines.edit", pipeline.keeper()) || door.allows(who, "pipelines.define", pipeline.keeper());
    }

    /** Holds a measure of a register against a figure. */
    public void hold(SignedIn who, Pipeline pipeline, String measure, Printed printed) {
        requireHold(who, pipeline);
        String words = sentences.words(printed.plan(), printed.sentence()).orElseThrow(() -> new Refusal("pipeline.printed.sentence", String.valueOf(printed.sentence())));
        String text = printed.text().strip();
        if (text.isEmpty() || !words.contains(text)) {
            throw new Refusal("pipeline.printed.not-there", String.valueOf(printed.sentence()), text, words.substring(0, Math.min(60, words.length())));
        }
        if (!printed.period().isEmpty() && pipelines.periods(pipeline.key(), AsOf.now(printed.day())).stream().noneMatch(period -> period.name().equals(printed.period()))) {
            throw new Refusal("pipeline.printed.period", printed.period());
        }
        figures.add(who, pipeline, figure(pipeline, measure, printed));
    }

    /** Holds it against the figure no more. */
    public void release(SignedIn who, Pipeline pipeline, String measure, Printed printed) {
        requireHold(who, pipeline);
        figures.withdraw(who, pipeline, figure(pipeline, measure, printed));
    }

    private void requireHold(SignedIn who, Pipeline pipeline) {
        if (!mayHold(who, pipeline)) {
            door.require(who, "pipelines.edit", pipeline.keeper());
        }
    }

    private static PrintedFigure figure(Pipeline pipeline, String measure, Printed printed) {
        return new PrintedFigure(pipeline.key(), measure, printed.period(), printed.day(), printed.plan(), printed.sentence(), printed.text().strip());
    }

    /** Says that a measure of a register bears out a commitment; several may, where the commitment's word can be counted in several ways. */
    public void bear(SignedIn who, Pipeline pipeline, String measure, UUID commitment) {
        door.require(who, "pipelines.define", pipeline.keeper());
        pipeline.definition().measure(measure).orElseThrow(() -> new Refusal("pipeline.measure"));
        bounds.bind(who, pipeline, commitment, measure, false);
    }

    /** States that a unit has found nothing in a month. */
    public void zero(SignedIn who, Pipeline pipeline, UUID unit, YearMonth month, String note) {
        zeros.state(who, pipeline, unit, month, note);
    }
}
