package luoshi.pipeline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import luoshi.journal.AsOf;
import luoshi.journal.Journal;
import luoshi.pipeline.Period;
import luoshi.pipeline.Pipeline;
import luoshi.pipeline.course.Versions;
import luoshi.pipeline.definition.Definition;
import luoshi.pipeline.file.DefinitionReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Definitions as they were loaded, and the periods of registers. */
@Component
public class DefinitionStore {

    private static final int KEPT_AT_ONCE = 16;

    private final JdbcClient jdbc;
    /** What files define, by their text: that never changes, however often all pipelines are told anew. */
    private final Map<String, Definition> read = new ConcurrentHashMap<>();
    private final Journal.Kept<Long, Map<String, Pipeline>> kept;

    DefinitionStore(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.kept = journal.keeping(KEPT_AT_ONCE, "pipeline_definition");
    }

    /** All pipelines by their keys, as known then, in the order in which they came first. */
    public Map<String, Pipeline> all(AsOf asOf) {
        return kept.get(asOf.size() == null ? Long.MAX_VALUE : asOf.size(), () -> tell(asOf));
    }

    private Map<String, Pipeline> tell(AsOf asOf) {
        record Row(String pipeline, UUID unit, String text) {}
        Map<String, List<Row>> rows = jdbc.sql("select pipeline, unit, text from pipeline_definition where journal_known(leaf, :size) order by leaf").param("size", asOf.size()).query(Row.class)
                .list().stream().collect(Collectors.groupingBy(Row::pipeline, LinkedHashMap::new, Collectors.toList()));
        Map<String, Pipeline> all = new LinkedHashMap<>();
        rows.forEach((key, versions) -> {
            List<Definition> definitions = new ArrayList<>();
            versions.forEach(row -> definitions.add(read.computeIfAbsent(row.text(), text -> DefinitionReader.read(text).definition())));
            all.put(key, new Pipeline(key, versions.getLast().unit(), new Versions(definitions)));
        });
        return all;
    }

    /** Keeps a version. */
    public void add(Definition definition, UUID keeper) {
        jdbc.sql("insert into pipeline_definition (pipeline, unit, valid_from, hash, text) values (:pipeline, :unit, :from, :hash, :text)")
                .param("pipeline", definition.key()).param("unit", keeper).param("from", definition.from()).param("hash", definition.hash()).param("text", definition.text()).update();
    }

    /** The leaves of a definition's versions, by their hashes: by these it is told who loaded them. */
    public Map<String, Long> leaves(String pipeline) {
        record Leaf(String hash, long leaf) {}
        return jdbc.sql("select hash, leaf from pipeline_definition where pipeline = :pipeline").param("pipeline", pipeline).query(Leaf.class).list().stream()
                .collect(Collectors.toMap(Leaf::hash, Leaf::leaf, (one, _) -> one));
    }

    /** The periods of a register as known then, the earliest first. */
    public List<Period> periods(String pipeline, AsOf asOf) {
        return jdbc.sql("select name, day from (select distinct on (name) name, day from pipeline_period where pipeline = :pipeline and journal_known(leaf, :size) order by name, leaf desc) one order by day, name")
                .param("pipeline", pipeline).param("size", asOf.size()).query(Period.class).list();
    }

    /** Keeps a period. */
    public void add(String pipeline, UUID keeper, Period period) {
        jdbc.sql("insert into pipeline_period (pipeline, unit, name, day) values (:pipeline, :unit, :name, :day)")
                .param("pipeline", pipeline).param("unit", keeper).param("name", period.name()).param("day", period.day()).update();
    }
}
