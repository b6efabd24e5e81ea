package luoshi.indicator.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.indicator.Binding;
import luoshi.indicator.Trajectory;
import luoshi.journal.Rows;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what measures which target. */
@Component
public class BindingStore {

    private final JdbcClient jdbc;
    private final JdbcOperations copies;

    BindingStore(JdbcClient jdbc, JdbcOperations copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** Until the end of the act nobody else binds. */
    public void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator_binding'))").query((_, _) -> 0).single();
    }

    /** Records bindings as they are now. */
    public void add(Collection<Binding> bindings, boolean withdrawn) {
        Rows rows = new Rows();
        for (Binding binding : bindings) {
            UUID row = UUID.randomUUID();
            Trajectory trajectory = binding.trajectory();
            rows.add("indicator_binding", "id", row, "binding", binding.id(), "unit", binding.unit(), "commitment", binding.commitment(), "target", binding.target(),
                    "indicator", binding.indicator(), "goal", binding.goal(), "goal_source", binding.goalSource(), "shape", trajectory.shape(), "start", trajectory.start(),
                    "start_source", binding.startSource(), "withdrawn", withdrawn);
            trajectory.points().forEach(point -> rows.add("indicator_point", "version", row, "binding", binding.id(), "unit", binding.unit(), "day", point.day(), "value", point.value()));
        }
        rows.insert(copies);
    }

    /** All that held as far as was known among so many entries of the journal; null for all of it. */
    public List<Binding.Version> list(Long size) {
        record Pointed(UUID version, Trajectory.Point point) {}
        Map<UUID, List<Trajectory.Point>> points = jdbc.sql("select version, day, value from indicator_point")
                .query((row, _) -> new Pointed(row.getObject("version", UUID.class), new Trajectory.Point(row.getObject("day", LocalDate.class), row.getBigDecimal("value"))))
                .list().stream().collect(Collectors.groupingBy(Pointed::version, Collectors.mapping(Pointed::point, Collectors.toList())));
        return jdbc.sql("select * from (select distinct on (binding) * from indicator_binding where journal_known(leaf, :size) order by binding, leaf desc) latest where not withdrawn order by leaf")
                .param("size", size)
                .query((row, _) -> new Binding.Version(row.getLong("leaf"), new Binding(row.getObject("binding", UUID.class), row.getObject("unit", UUID.class),
                        row.getObject("commitment", UUID.class), row.getObject("target", UUID.class), row.getObject("indicator", UUID.class), row.getBigDecimal("goal"),
                        row.getString("goal_source"), new Trajectory(Trajectory.Shape.valueOf(row.getString("shape")), row.getBigDecimal("start"),
                                points.getOrDefault(row.getObject("id", UUID.class), List.of())), row.getString("start_source")))).list();
    }
}
