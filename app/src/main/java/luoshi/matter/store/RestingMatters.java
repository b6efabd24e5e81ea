package luoshi.matter.store;

import java.util.List;
import java.util.UUID;
import luoshi.evidence.Resting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters of which somebody has told something that rests on evidence. */
@Component
class RestingMatters implements Resting {

    private final JdbcClient jdbc;

    RestingMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Rest> on(String table, UUID row) {
        return jdbc.sql("""
                        select matter.matter, matter.title from (select distinct evidence.matter from matter_evidence evidence
                            where :table = 'evidence_file' and evidence.file = :row or :table = 'matter_evidence' and evidence.id = :row) used
                        cross join lateral (select * from matter_matter one where one.matter = used.matter order by leaf desc limit 1) matter order by matter.title""")
                .param("table", table).param("row", row).query((one, _) -> new Rest(Kind.MATTER, one.getObject("matter", UUID.class), one.getString("title"))).list();
    }
}
