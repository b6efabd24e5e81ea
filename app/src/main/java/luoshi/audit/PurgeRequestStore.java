package luoshi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import luoshi.audit.PurgeRequest.Decision;
import luoshi.audit.PurgeRequest.Target;
import luoshi.audit.PurgeRequests.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of purge requests. */
@Component
class PurgeRequestStore {

    private static final String REQUESTS = """
            select request.id, request.leaf, request.requested_by, request.reason,
                   decision.leaf as decision_leaf, decision.decided_by, decision.approved, coalesce(decision.note, '') as note
            from audit_purge_request request
            left join audit_purge_decision decision on decision.request = request.id """;

    private final JdbcClient jdbc;

    PurgeRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One request is made or decided at a time. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit_purge_request'))").query((_, _) -> 0).single();
    }

    List<PurgeRequest> list(Long before, int limit) {
        return jdbc.sql(REQUESTS + " where request.leaf < :before order by request.leaf desc limit :limit")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(this::request)
                .list();
    }

    Optional<PurgeRequest> find(UUID id) {
        return jdbc.sql(REQUESTS + " where request.id = :id").param("id", id).query(this::request).optional();
    }

    private PurgeRequest request(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID decider = row.getObject("decided_by", UUID.class);
        Decision decision = decider == null ? null : new Decision(row.getLong("decision_leaf"), decider, row.getBoolean("approved"), row.getString("note"));
        return new PurgeRequest(id, row.getLong("leaf"), row.getObject("requested_by", UUID.class), row.getString("reason"), targets(id), decision);
    }

    private List<Target> targets(UUID request) {
        return jdbc.sql("select entry_position, target_table, target_row from audit_purge_target where request = :request order by entry_position")
                .param("request", request)
                .query((row, _) -> new Target(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    boolean isAskedFor(long position) {
        return jdbc.sql("""
                        select exists (select from audit_purge_target target where entry_position = :position
                            and not exists (select from audit_purge_decision decision where decision.request = target.request))""")
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    UUID insert(UUID person, String reason, List<Target> targets) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into audit_purge_request (id, requested_by, reason) values (:id, :person, :reason)")
                .param("id", id)
                .param("person", person)
                .param("reason", reason)
                .update();
        for (Target target : targets) {
            jdbc.sql("insert into audit_purge_target (request, entry_position, target_table, target_row) values (:request, :position, :table, :row)")
                    .param("request", id)
                    .param("position", target.position())
                    .param("table", target.table())
                    .param("row", target.row())
                    .update();
        }
        return id;
    }

    void insertDecision(UUID request, UUID person, Verdict verdict, String note) {
        jdbc.sql("insert into audit_purge_decision (request, decided_by, approved, note) values (:request, :person, :approved, :note)")
                .param("request", request)
                .param("person", person)
                .param("approved", verdict == Verdict.APPROVED)
                .param("note", note.isBlank() ? null : note.strip())
                .update();
    }
}
