package luoshi.pipeline.printed;

import java.util.List;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which printed figures registers are held against. */
@Component
public class PrintedFigures {

    private static final int LONGEST = 40;
    private static final String LATEST = """
            select pipeline, measure, period, day, plan, sentence, printed from (
                select distinct on (plan, sentence, printed) * from pipeline_printed order by plan, sentence, printed, leaf desc) one
            where not withdrawn""";

    private final JdbcClient jdbc;
    private final Journal journal;

    PrintedFigures(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Those of a measure. */
    public List<PrintedFigure> of(Pipeline pipeline, String measure) {
        return jdbc.sql(LATEST + " and pipeline = :pipeline and measure = :measure order by day, sentence").param("pipeline", pipeline.key()).param("measure", measure)
                .query(PrintedFigure.class).list();
    }

    /** Those of a document. */
    public List<PrintedFigure> of(UUID plan) {
        return jdbc.sql(LATEST + " and plan = :plan order by sentence, pipeline, measure").param("plan", plan).query(PrintedFigure.class).list();
    }

    /** Records that a register is to be held against a figure; of two for one figure the later holds. */
    public void add(SignedIn who, Pipeline pipeline, PrintedFigure figure) {
        if (figure.value().isEmpty() || figure.printed().length() > LONGEST) {
            throw new Refusal("pipeline.printed", figure.printed());
        }
        record(who, pipeline, figure, false);
    }

    /** Takes one back. */
    public void withdraw(SignedIn who, Pipeline pipeline, PrintedFigure figure) {
        record(who, pipeline, figure, true);
    }

    private void record(SignedIn who, Pipeline pipeline, PrintedFigure figure, boolean withdrawn) {
        journal.act(who.actor(), () -> {
            jdbc.sql("""
                    insert into pipeline_printed (pipeline, unit, measure, period, day, plan, sentence, printed, withdrawn)
                    values (:pipeline, :unit, :measure, :period, :day, :plan, :sentence, :printed, :withdrawn)""")
                    .param("pipeline", pipeline.key()).param("unit", pipeline.keeper()).param("measure", figure.measure()).param("period", figure.period()).param("day", figure.day())
                    .param("plan", figure.plan()).param("sentence", figure.sentence()).param("printed", figure.printed()).param("withdrawn", withdrawn).update();
        });
    }
}
