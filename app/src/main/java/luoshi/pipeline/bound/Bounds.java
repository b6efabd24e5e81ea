package luoshi.pipeline.bound;

import java.util.List;
import java.util.UUID;
import luoshi.journal.Journal;
import luoshi.people.SignedIn;
import luoshi.pipeline.Pipeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which measures of registers bear out which commitments. */
@Component
public class Bounds {

    private final JdbcClient jdbc;
    private final Journal journal;

    Bounds(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A measure of a register that speaks of a commitment. */
    record Bound(String pipeline, UUID commitment, String measure) {}

    /** Those of a commitment. */
    List<Bound> of(UUID commitment) {
        return jdbc.sql("""
                        select pipeline, commitment, measure from (select distinct on (pipeline, measure) * from pipeline_commitment where commitment = :commitment order by pipeline, measure, leaf desc) one
                        where not withdrawn order by pipeline, measure""").param("commitment", commitment).query(Bound.class).list();
    }

    /** Records that a measure speaks of a commitment, or does so no more. */
    public void bind(SignedIn who, Pipeline pipeline, UUID commitment, String measure, boolean withdrawn) {
        journal.act(who.actor(), () -> {
            jdbc.sql("insert into pipeline_commitment (pipeline, unit, commitment, measure, withdrawn) values (:pipeline, :unit, :commitment, :measure, :withdrawn)").param("pipeline", pipeline.key())
                    .param("unit", pipeline.keeper()).param("commitment", commitment).param("measure", measure).param("withdrawn", withdrawn).update();
        });
    }
}
