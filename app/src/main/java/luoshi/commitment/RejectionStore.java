package luoshi.commitment;

import java.util.List;
import java.util.UUID;
import luoshi.plan.Edition;
import luoshi.reading.Part;
import luoshi.reading.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rejections. */
@Component
class RejectionStore {

    private final JdbcClient jdbc;

    RejectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Edition edition, UUID act, Origin origin, String reason) {
        jdbc.sql("""
                        insert into commitment_rejection (rejection, plan, unit, act, edition, span_start, span_end, sentence, words, reason, withdrawn)
                        values (gen_random_uuid(), :plan, :unit, :act, :edition, :start, :end, :sentence, :words, :reason, false)""")
                .param("plan", edition.plan()).param("unit", edition.unit()).param("act", act).param("edition", origin.edition())
                .param("start", origin.span().start()).param("end", origin.span().end()).param("sentence", origin.sentence())
                .param("words", origin.words()).param("reason", reason)
                .update();
    }

    /** Leaves of what an act rejected. */
    List<Long> leaves(UUID act) {
        return jdbc.sql("select leaf from commitment_rejection where act = :act").param("act", act).query(Long.class).list();
    }

    /** Takes back what an act rejected, as part of another act; answers how many that were. */
    int withdraw(UUID act, UUID plan, UUID undoing) {
        return jdbc.sql("""
                        insert into commitment_rejection (rejection, plan, unit, act, edition, span_start, span_end, sentence, words, reason, withdrawn)
                        select rejection, plan, unit, :undoing, edition, span_start, span_end, sentence, words, reason, true
                        from (select distinct on (rejection) * from commitment_rejection
                              where rejection in (select rejection from commitment_rejection where act = :act) order by rejection, leaf desc) last
                        where last.act = :act and last.plan = :plan and not last.withdrawn""")
                .param("act", act).param("plan", plan).param("undoing", undoing)
                .update();
    }

    /** Those of a plan that hold. */
    List<Rejection> list(UUID plan) {
        return jdbc.sql("""
                        select * from (select distinct on (rejection) * from commitment_rejection where plan = :plan order by rejection, leaf desc) last
                        where not withdrawn order by span_start""")
                .param("plan", plan)
                .query((row, _) -> new Rejection(row.getObject("rejection", UUID.class), row.getObject("act", UUID.class),
                        new Origin(row.getObject("edition", UUID.class), new Span(row.getInt("span_start"), row.getInt("span_end")), row.getInt("sentence"),
                                row.getString("words"), "", Part.PLAN), row.getString("reason"), row.getLong("leaf")))
                .list();
    }
}
