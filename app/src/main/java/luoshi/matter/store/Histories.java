package luoshi.matter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.matter.Assignment;
import luoshi.matter.AssignmentRole;
import luoshi.matter.ClockKind;
import luoshi.matter.Matter;
import luoshi.matter.MatterClass;
import luoshi.matter.Move;
import luoshi.matter.Step;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads all that was recorded of matters: a fixed number of statements, however many they are. */
@Component
public class Histories {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    Histories(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What belongs to a row of another table. */
    private record Owned<T>(UUID owner, T it) {}

    private record Stepped(UUID matter, Step step) {}

    /** The histories of these matters, as far as they exist, all as of one moment: joins an act that runs already. */
    public Map<UUID, History> of(Collection<UUID> matters) {
        return snapshot.execute(_ -> read(matters));
    }

    private Map<UUID, History> read(Collection<UUID> matters) {
        UUID[] ids = matters.toArray(UUID[]::new);
        Map<UUID, List<Assignment>> assignments = owned("select *, version as owner from matter_assignment where matter = any(:ids) order by version, place", ids, Histories::assignment);
        Map<UUID, List<Matter.Node>> nodes = owned("select *, version as owner from matter_node where matter = any(:ids) order by version, number", ids,
                (row, _) -> new Matter.Node(row.getObject("day", LocalDate.class), row.getString("words")));
        Map<UUID, List<UUID>> commitments = owned("select *, version as owner from matter_commitment where matter = any(:ids) order by version, place", ids,
                (row, _) -> row.getObject("commitment", UUID.class));
        Map<UUID, Map<UUID, Matter>> versions = new HashMap<>();
        jdbc.sql("select * from matter_matter where matter = any(:ids) order by leaf").param("ids", ids).query((row, _) -> {
            UUID id = row.getObject("id", UUID.class);
            Matter matter = matter(row, commitments.getOrDefault(id, List.of()), nodes.getOrDefault(id, List.of()), assignments.getOrDefault(id, List.of()));
            return versions.computeIfAbsent(matter.id(), _ -> new LinkedHashMap<>()).put(id, matter);
        }).list();
        Map<UUID, List<Step>> steps = steps(ids);
        return versions.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new History(one.getValue(), steps.getOrDefault(one.getKey(), List.of()))));
    }

    private Map<UUID, List<Step>> steps(UUID[] ids) {
        Map<UUID, List<Step.Redated>> clocks = owned("select *, step as owner from matter_clock where matter = any(:ids) order by leaf", ids, (row, _) -> new Step.Redated(
                row.getObject("assignment", UUID.class), ClockKind.valueOf(row.getString("kind")), row.getInt("node"), instant(row, "due"), row.getBoolean("provisional")));
        Map<UUID, List<UUID>> files = owned("select *, step as owner from matter_evidence where matter = any(:ids) order by leaf", ids, (row, _) -> row.getObject("file", UUID.class));
        return jdbc.sql("select * from matter_step where matter = any(:ids) order by leaf").param("ids", ids).query((row, _) -> {
            UUID id = row.getObject("id", UUID.class);
            return new Stepped(row.getObject("matter", UUID.class), step(row, clocks.getOrDefault(id, List.of()), files.getOrDefault(id, List.of())));
        }).list().stream().collect(Collectors.groupingBy(Stepped::matter, Collectors.mapping(Stepped::step, Collectors.toList())));
    }

    private <T> Map<UUID, List<T>> owned(String sql, UUID[] ids, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("ids", ids).query((row, number) -> new Owned<>(row.getObject("owner", UUID.class), mapper.mapRow(row, number))).list().stream()
                .collect(Collectors.groupingBy(Owned::owner, Collectors.mapping(Owned::it, Collectors.toList())));
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(row.getObject("assignment", UUID.class), row.getObject("unit", UUID.class), AssignmentRole.valueOf(row.getString("role")), row.getString("share"),
                instant(row, "begins"), instant(row, "deploy_due"), instant(row, "feedback_due"), instant(row, "settle_due"),
                Arrays.stream(row.getString("provisional").split(" ")).filter(kind -> !kind.isEmpty()).map(ClockKind::valueOf).collect(Collectors.toSet()));
    }

    private static Matter matter(ResultSet row, List<UUID> commitments, List<Matter.Node> nodes, List<Assignment> assignments) throws SQLException {
        Matter.Origin origin = new Matter.Origin(Matter.Source.valueOf(row.getString("source")), row.getString("source_title"), row.getObject("source_day", LocalDate.class),
                row.getString("words"), row.getString("heading"), Objects.requireNonNullElse(row.getString("source_number"), ""));
        return new Matter(row.getObject("matter", UUID.class), row.getObject("unit", UUID.class), row.getInt("year"), row.getInt("number"), origin, row.getString("title"),
                row.getString("target"), row.getString("meaning"), MatterClass.valueOf(row.getString("class")), row.getObject("leader", UUID.class),
                row.getObject("deadline", LocalDate.class), row.getBoolean("look_back"), row.getObject("follows", UUID.class), row.getString("rules"),
                commitments, nodes, assignments);
    }

    private static Step step(ResultSet row, List<Step.Redated> clocks, List<UUID> files) throws SQLException {
        boolean passed = row.getBoolean("passed");
        Step.Said said = new Step.Said(row.getString("words"), row.getString("approver"), one(Step.Grade.class, row, "grade"), row.getObject("passed") == null ? null : passed,
                one(ClockKind.class, row, "clock"), row.getInt("node"), row.getObject("until", LocalDate.class), row.getObject("later", UUID.class));
        return new Step(row.getObject("id", UUID.class), row.getObject("act", UUID.class), row.getObject("version", UUID.class), row.getObject("assignment", UUID.class),
                row.getObject("unit", UUID.class), Move.valueOf(row.getString("move")), instant(row, "at"), said, one(Move.class, row, "proposes"),
                row.getObject("answers", UUID.class), clocks, files, row.getLong("leaf"));
    }

    private static <E extends Enum<E>> E one(Class<E> kind, ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(kind, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
