package luoshi.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import luoshi.reading.Part;
import luoshi.reading.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of commitments with their targets. */
@Component
class CommitmentStore {

    private final JdbcClient jdbc;

    CommitmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the act nobody else decides about this plan. */
    void alone(UUID plan) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('commitment'), hashtext(:plan))").param("plan", plan.toString()).query((_, _) -> 0).single();
    }

    int nextNumber(UUID plan) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from commitment_commitment where plan = :plan").param("plan", plan).query(Integer.class).single();
    }

    /** Adds a row with the targets that belong to it. */
    void add(Commitment state, UUID act, Revision revision, String reason, String approver, UUID mergedInto) {
        UUID row = UUID.randomUUID();
        Origin origin = state.origin();
        jdbc.sql("""
                        insert into commitment_commitment (id, commitment, plan, unit, number, act, revision, reason, approver, edition, span_start, span_end,
                            sentence, words, title, heading, part, nature, scope, deadline, due, per_unit, lead, owing, merged_into)
                        values (:id, :commitment, :plan, :unit, :number, :act, :revision, :reason, :approver, :edition, :start, :end,
                            :sentence, :words, :title, :heading, :part, :nature, :scope, :deadline, :due, :perUnit, :lead, :owing, :merged::uuid)""")
                .param("id", row).param("commitment", state.id()).param("plan", state.plan()).param("unit", state.unit()).param("number", state.number())
                .param("act", act).param("revision", revision.name()).param("reason", reason).param("approver", approver)
                .param("edition", origin.edition()).param("start", origin.span().start()).param("end", origin.span().end())
                .param("sentence", origin.sentence()).param("words", origin.words()).param("title", state.title())
                .param("heading", origin.heading()).param("part", origin.part().name()).param("nature", state.nature().name())
                .param("scope", state.scope()).param("deadline", state.deadline()).param("due", state.due()).param("perUnit", state.perUnit())
                .param("lead", state.lead()).param("owing", state.owing().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .param("merged", mergedInto == null ? null : mergedInto.toString())
                .update();
        for (int place = 0; place < state.targets().size(); place++) {
            add(state, row, place, state.targets().get(place));
        }
        jdbc.sql("select 1 from commitment_refresh(:commitment)").param("commitment", state.id()).query(Integer.class).single();
    }

    private void add(Commitment state, UUID row, int place, Target target) {
        jdbc.sql("""
                        insert into commitment_target (version, commitment, unit, target, place, kind, span_start, span_end, words, action, indicator, bound,
                            value, upper, measure, hedge, scope, deadline, per_unit)
                        values (:version, :commitment, :unit, :target, :place, :kind, :start, :end, :words, :action, :indicator, :bound,
                            :value, :upper, :measure, :hedge, :scope, :deadline, :perUnit)""")
                .param("version", row).param("commitment", state.id()).param("unit", state.unit())
                .param("target", target.id() == null ? UUID.randomUUID() : target.id()).param("place", place).param("kind", target.kind().name())
                .param("start", target.span().start()).param("end", target.span().end()).param("words", target.words()).param("action", target.action())
                .param("indicator", target.indicator()).param("bound", target.bound().name()).param("value", target.value())
                .param("upper", target.upper()).param("measure", target.measure().symbol()).param("hedge", target.hedge())
                .param("scope", target.scope()).param("deadline", target.deadline()).param("perUnit", target.perUnit())
                .update();
    }

    /** What holds of each commitment of a plan, also of those that are owed no longer, in order of their numbers. */
    List<CommitmentVersion> newest(UUID plan) {
        return versions("""
                select distinct on (commitment) * from commitment_commitment where plan = :it order by commitment, leaf desc""", "number", plan);
    }

    /** What holds of a commitment. */
    Optional<CommitmentVersion> find(UUID commitment) {
        return versions("select * from commitment_commitment where commitment = :it order by leaf desc limit 1", "leaf", commitment).stream().findFirst();
    }

    /** What held of a commitment, as far as was known among so many entries of the journal; null for all of it. */
    Optional<CommitmentVersion> find(UUID commitment, Long size) {
        return listed(jdbc.sql("select id from commitment_commitment where commitment = :commitment and journal_known(leaf, :size) order by leaf desc limit 1")
                .param("commitment", commitment).param("size", size).query(UUID.class).list()).stream().findFirst();
    }

    /** The same of some commitments. */
    List<CommitmentVersion> find(Collection<UUID> commitments, Long size) {
        return listed(jdbc.sql("select id from (select distinct on (commitment) id from commitment_commitment where commitment = any(:some) and journal_known(leaf, :size) order by commitment, leaf desc) latest")
                .param("some", commitments.toArray(UUID[]::new)).param("size", size).query(UUID.class).list());
    }

    /** What held of the commitments of these plans, as far as was known among so many entries of the journal. */
    List<CommitmentVersion> known(List<UUID> plans, long size) {
        return listed(jdbc.sql("""
                        select id from (select distinct on (commitment) id, plan, span_start, number from commitment_commitment
                            where plan = any(:plans) and journal_known(leaf, :size) order by commitment, leaf desc) latest
                        order by array_position(:plans, plan), span_start, number""").param("plans", plans.toArray(UUID[]::new)).param("size", size).query(UUID.class).list());
    }

    /** What holds of the commitment in which a target was recorded last, as far as was known among so many entries of the journal; null for all of it. */
    Optional<CommitmentVersion> having(UUID target, Long size) {
        return jdbc.sql("select commitment from commitment_target where target = :target and journal_known(leaf, :size) order by leaf desc limit 1").param("target", target)
                .param("size", size).query(UUID.class).optional().flatMap(commitment -> find(commitment, size));
    }

    /** What holds of the commitment of a plan that has this number. */
    Optional<CommitmentVersion> find(UUID plan, int number) {
        return jdbc.sql("select commitment from commitment_commitment where plan = :plan and number = :number limit 1").param("plan", plan).param("number", number)
                .query(UUID.class).optional().flatMap(this::find);
    }

    /** All that was recorded of a commitment, the oldest first. */
    List<CommitmentVersion> history(UUID commitment) {
        return versions("select * from commitment_commitment where commitment = :it", "leaf", commitment);
    }

    /** All rows that point at the words of an edition. */
    List<CommitmentVersion> recordedOn(UUID edition) {
        return versions("select * from commitment_commitment where edition = :it", "leaf", edition);
    }

    /** Whether another commitment has been merged into this one, which carries it on. */
    boolean carries(UUID commitment) {
        return jdbc.sql("""
                        select exists (select from (select distinct on (commitment) * from commitment_commitment
                            where commitment in (select commitment from commitment_commitment where merged_into = :into) order by commitment, leaf desc) last
                        where last.revision = 'MERGED' and last.merged_into = :into)""").param("into", commitment).query(Boolean.class).single();
    }

    /** These rows, in this order. */
    List<CommitmentVersion> listed(List<UUID> rows) {
        Map<UUID, CommitmentVersion> found = jdbc.sql("select * from commitment_commitment where id = any(:rows)").param("rows", rows.toArray(UUID[]::new))
                .query(CommitmentStore::row).list().stream().collect(Collectors.toMap(Row::id, Row::version));
        Map<UUID, List<Target>> targets = targets(rows);
        return rows.stream().filter(found::containsKey).map(id -> new Row(id, found.get(id)).with(targets.getOrDefault(id, List.of()))).toList();
    }

    /** The histories, the oldest row first, of commitments of these plans of which a row has changed what is owed, or followed into a newer edition. */
    List<List<CommitmentVersion>> changed(Collection<UUID> plans) {
        List<Row> rows = jdbc.sql("""
                        select * from commitment_commitment where commitment in (
                            select commitment from commitment_commitment where plan = any(:plans)
                              and revision in ('FOLLOWED', 'LOWERED', 'POSTPONED', 'NARROWED', 'REDEFINED', 'MERGED', 'DROPPED'))
                        order by plan, number, leaf""").param("plans", plans.toArray(UUID[]::new)).query(CommitmentStore::row).list();
        Map<UUID, List<Target>> targets = targets(rows.stream().map(Row::id).toList());
        return List.copyOf(rows.stream().map(row -> row.with(targets.getOrDefault(row.id(), List.of())))
                .collect(Collectors.groupingBy(version -> version.state().id(), LinkedHashMap::new, Collectors.toList())).values());
    }

    /** The commitments in which an act recorded something. */
    List<UUID> touchedBy(UUID act) {
        return jdbc.sql("select commitment from commitment_commitment where act = :act order by leaf").param("act", act).query(UUID.class).list();
    }

    /** Who led these indicators when they were promised last. */
    Map<String, UUID> leads(Collection<String> indicators) {
        record Led(String indicator, UUID lead) {}
        return jdbc.sql("""
                        select distinct on (target.indicator) target.indicator, version.lead
                        from commitment_target target join commitment_commitment version on version.id = target.version
                        where target.indicator = any(:indicators) and version.lead is not null order by target.indicator, target.leaf desc""")
                .param("indicators", indicators.toArray(String[]::new))
                .query(Led.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Led::indicator, Led::lead));
    }

    private List<CommitmentVersion> versions(String rows, String order, UUID it) {
        List<Row> found = jdbc.sql("select * from (" + rows + ") row order by " + order).param("it", it).query(CommitmentStore::row).list();
        Map<UUID, List<Target>> targets = targets(found.stream().map(Row::id).toList());
        return found.stream().map(row -> row.with(targets.getOrDefault(row.id(), List.of()))).toList();
    }

    private record Row(UUID id, CommitmentVersion version) {
        /** Where all targets have been purged the words themselves stay as what is asked for. */
        CommitmentVersion with(List<Target> targets) {
            Commitment state = version.state();
            return version.with(state.at(state.origin(), targets.isEmpty() ? List.of(Target.of(state.origin(), id)) : targets));
        }
    }

    private Map<UUID, List<Target>> targets(Collection<UUID> versions) {
        record Owned(UUID version, Target target) {}
        return jdbc.sql("select * from commitment_target where version = any(:versions) order by version, place")
                .param("versions", versions.toArray(UUID[]::new))
                .query((row, _) -> new Owned(row.getObject("version", UUID.class), target(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::version, Collectors.mapping(Owned::target, Collectors.toList())));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(row.getObject("target", UUID.class), TargetKind.valueOf(row.getString("kind")), new Span(row.getInt("span_start"), row.getInt("span_end")),
                row.getString("words"), row.getString("action"), row.getString("indicator"), Bound.valueOf(row.getString("bound")), row.getBigDecimal("value"),
                row.getBigDecimal("upper"), new MeasureUnit(row.getString("measure")), row.getString("hedge"), row.getString("scope"), row.getString("deadline"),
                row.getBoolean("per_unit"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Origin origin = new Origin(row.getObject("edition", UUID.class), new Span(row.getInt("span_start"), row.getInt("span_end")), row.getInt("sentence"),
                row.getString("words"), row.getString("heading"), Part.valueOf(row.getString("part")));
        Commitment state = new Commitment(row.getObject("commitment", UUID.class), row.getObject("plan", UUID.class), row.getObject("unit", UUID.class),
                row.getInt("number"), origin, row.getString("title"), Nature.valueOf(row.getString("nature")), row.getString("scope"), row.getString("deadline"),
                row.getObject("due", LocalDate.class), row.getBoolean("per_unit"), row.getObject("lead", UUID.class), ids(row.getString("owing")), List.of());
        return new Row(row.getObject("id", UUID.class), new CommitmentVersion(state, row.getObject("act", UUID.class), Revision.valueOf(row.getString("revision")),
                row.getString("reason"), row.getString("approver"), row.getObject("merged_into", UUID.class), row.getLong("leaf")));
    }

    private static List<UUID> ids(String joined) {
        return Arrays.stream(joined.split(" ")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList();
    }
}
