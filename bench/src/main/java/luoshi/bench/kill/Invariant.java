package luoshi.bench.kill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What must hold of the tables of plans, commitments, matters and messages at any moment; each asks for rows that must not be there. */
enum Invariant {
    /** Numbers are given once. */
    NUMBERS("同一计划中两条承诺同号", "select plan, number from commitment_commitment group by plan, number having count(distinct commitment) > 1"),
    /** A commitment is recorded with its number once and for all. */
    ONE_NUMBER("一条承诺有两个号", "select commitment from commitment_commitment group by commitment having count(distinct (plan, number)) > 1"),
    /** Targets belong to a version of their commitment. */
    OWNED("目标值不属于它的承诺", """
            select target.id from commitment_target target left join commitment_commitment version on version.id = target.version and version.commitment = target.commitment
            where version.id is null"""),
    /** A version comes with all its targets, or not at all. */
    WHOLE("承诺的目标值不全", """
            select version.id from commitment_commitment version left join commitment_target target on target.version = version.id
            group by version.id having count(target.id) = 0 or count(distinct place) <> count(*) or max(place) <> count(*) - 1"""),
    /** An edition comes with its sentences and its reading. */
    EDITION("版本没有句子或解读", """
            select id from plan_edition edition where not exists (select from plan_sentences where edition = edition.id)
                or not exists (select from plan_reading reading where reading.edition = edition.id)"""),
    /** The list of commitments is what the facts say. */
    CURRENT("commitment_current 与事实不符", """
            (table commitment_current except select * from commitment_latest(null)) union all (select * from commitment_latest(null) except table commitment_current)"""),
    /** The search is what the newest editions say. */
    SEARCH("plan_search 与最新版不符", """
            with newest as (select distinct on (plan) id, plan, text from plan_edition order by plan, leaf desc),
            said as (select newest.plan, (sentence ->> 0)::int as number, newest.id as edition,
                    regexp_replace(substr(newest.text, (sentence ->> 1)::int + 1, (sentence ->> 2)::int - (sentence ->> 1)::int), '^\\s+|\\s+$', '', 'g') as text
                from newest join plan_sentences on edition = newest.id, jsonb_array_elements(sentences) sentence)
            (select plan, number, edition, text from plan_search except select * from said where text <> '')
            union all (select * from said where text <> '' except select plan, number, edition, text from plan_search)"""),
    /** Numbers of matters are given once. */
    MATTER_NUMBERS("同一单位同年两件事项同号", "select unit, year, number from matter_matter group by unit, year, number having count(distinct matter) > 1"),
    /** A matter is there with its first step, or not at all. */
    FIRST_STEP("事项没有第一步", "select matter from matter_matter one where not exists (select from matter_step where matter = one.matter and version = one.id)"),
    /** A version comes with its units, and every step names a version of its matter. */
    MATTER_WHOLE("事项的版本不全", """
            select id from matter_matter version where not exists (select from matter_assignment part where part.version = version.id and part.matter = version.matter)
            union all select part.id from matter_assignment part where not exists (select from matter_matter where id = part.version and matter = part.matter)
            union all select step.id from matter_step step where not exists (select from matter_matter where id = step.version and matter = step.matter)
            union all select clock.id from matter_clock clock where not exists (select from matter_step where id = clock.step and matter = clock.matter)"""),
    /** The inbox has the messages of the acts that were committed, each once. Where a step closes the matter too, one message says it. */
    INBOX("收件箱与动作不符", """
            with told as (select matter, move, count(*) as messages from notice_message group by matter, move),
            done as (select step.matter, step.move, sum(case when step.assignment is not null then 1 else
                        (select count(*) from matter_part part where part.matter = step.matter and part.since <= step.at and part.until > step.at and (part.open or step.move <> 'CHASE')) end) as messages
                from matter_step step where not (step.move = 'STRIKE_OFF' and step.answers is not null) group by step.matter, step.move)
            select matter, move, told.messages, done.messages from told full join done using (matter, move) where coalesce(told.messages, 0) <> coalesce(done.messages, 0)"""),
    /** What was sent counts every message once. */
    DIGESTS("汇总重复", "select until, part from notice_outgoing group by until, part having count(*) > 1");

    private final String label;
    private final String wrong;

    Invariant(String label, String wrong) {
        this.label = label;
        this.wrong = wrong;
    }

    /** What does not hold, in words. */
    static List<String> violations(Connection database) throws SQLException {
        List<String> violations = new ArrayList<>();
        for (Invariant invariant : values()) {
            try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(invariant.wrong)) {
                if (rows.next()) {
                    violations.add(invariant.label + "，如 " + rows.getString(1));
                }
            }
        }
        return violations;
    }
}
