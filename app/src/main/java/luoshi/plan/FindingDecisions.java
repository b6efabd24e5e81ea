package luoshi.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.journal.Actor;
import luoshi.journal.Journal;
import luoshi.people.Refusal;
import luoshi.reading.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door of what people decide about findings 体检意见: accepted, or dismissed with a reason. */
@Component
public class FindingDecisions {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Journal journal;

    FindingDecisions(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * A decision.
     *
     * @param finding which finding: {@link #key}
     * @param decision what was decided
     * @param reason why it was dismissed, else empty
     * @param leaf its leaf in the journal
     */
    public record Decided(String finding, FindingDecision decision, String reason, long leaf) {}

    /** What a finding is called within its edition: its rule and where its spans begin. */
    public static String key(Finding finding) {
        return finding.rule() + "@" + finding.spans().stream().map(span -> String.valueOf(span.start())).collect(Collectors.joining(","));
    }

    /**
     * Records a decision.
     *
     * @throws Refusal for a finding that the edition's newest reading does not have, and a dismissal without a reason
     */
    public void decide(Actor actor, Edition edition, List<Finding> findings, String key, FindingDecision decision, String reason) {
        String said = decision == FindingDecision.DISMISSED && reason != null ? reason.strip() : "";
        if (findings.stream().map(FindingDecisions::key).noneMatch(key::equals)) {
            throw new Refusal("findings.unknown");
        }
        if (decision == FindingDecision.DISMISSED && said.isEmpty()) {
            throw new Refusal("findings.reason");
        }
        Refusal.whereLonger(said, LONGEST_REASON);
        journal.act(actor, () -> jdbc.sql("""
                        insert into plan_finding (plan, unit, edition, finding, decision, reason)
                        values (:plan, :unit, :edition, :finding, :decision, :reason)""")
                .param("plan", edition.plan())
                .param("unit", edition.unit())
                .param("edition", edition.id())
                .param("finding", key)
                .param("decision", decision.name())
                .param("reason", said)
                .update());
    }

    /** What holds for the findings of an edition, by their keys; what is not in it is open. */
    public Map<String, Decided> of(UUID edition) {
        return jdbc.sql("select distinct on (finding) finding, decision, reason, leaf from plan_finding where edition = :edition order by finding, leaf desc")
                .param("edition", edition)
                .query(Decided.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Decided::finding, Function.identity()));
    }
}
