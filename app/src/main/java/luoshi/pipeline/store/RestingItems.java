package luoshi.pipeline.store;

import java.util.List;
import java.util.UUID;
import luoshi.evidence.Resting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Items of registers that rest on evidence. */
@Component
class RestingItems implements Resting {

    private final JdbcClient jdbc;

    RestingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Rest> on(String table, UUID row) {
        return jdbc.sql("""
                        select distinct item.item, item.title from pipeline_evidence evidence join pipeline_item item on item.item = evidence.item
                        where (:table = 'evidence_file' and evidence.file = :row or :table = 'pipeline_evidence' and evidence.id = :row) and item.spans <> '{}' order by item.title""")
                .param("table", table).param("row", row).query((one, _) -> new Rest(Kind.ITEM, one.getObject("item", UUID.class), one.getString("title"))).list();
    }
}
