package luoshi.indicator.store;

import java.util.List;
import java.util.UUID;
import luoshi.evidence.Resting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures that stand and rest on evidence: not those that were returned or that others have come in the place of. */
@Component
class RestingFigures implements Resting {

    private final JdbcClient jdbc;

    RestingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Rest> on(String table, UUID row) {
        return jdbc.sql("""
                        select distinct figure.id, passport.name || ' ' || figure.valid_to as name from indicator_evidence evidence
                        join indicator_figure figure on figure.id = evidence.figure join indicator_indicator passport on passport.id = figure.version
                        where (:table = 'evidence_file' and evidence.file = :row or :table = 'indicator_evidence' and evidence.id = :row)
                            and exists (select from indicator_value value where value.figure = figure.id and value.until = 'infinity') order by name""")
                .param("table", table).param("row", row).query((one, _) -> new Rest(Kind.FIGURE, one.getObject("id", UUID.class), one.getString("name"))).list();
    }
}
