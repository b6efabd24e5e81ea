package luoshi.matter.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import luoshi.journal.Rows;
import luoshi.matter.Assignment;
import luoshi.matter.Matter;
import luoshi.matter.Step;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of matters, and finds whose they are. */
@Component
public class MatterStore {

    private final JdbcClient jdbc;
    private final JdbcOperations copies;

    MatterStore(JdbcClient jdbc, JdbcOperations copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** Until the end of the act nobody else moves these matters: locks of 1,024, as the database has no room for one for each of 20,000 matters. */
    public void alone(Collection<UUID> matters) {
        Integer[] locks = matters.stream().map(matter -> matter.hashCode() & 1_023).distinct().sorted().toArray(Integer[]::new);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('matter'), number) from unnest(:locks) with ordinality as lock (number, place) order by place")
                .param("locks", locks).query((_, _) -> 0).list();
    }

    /** The next number of a unit in a year; until the end of the act nobody else gets it. */
    public int nextNumber(UUID unit, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('matter_number'), hashtext(:unit))").param("unit", unit.toString()).query((_, _) -> 0).single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from matter_matter where unit = :unit and year = :year").param("unit", unit).param("year", year)
                .query(Integer.class).single();
    }

    /** What is recorded in one act: rows of matters by the id of the row, and steps by their matter. */
    public static final class Entry {

        private final Rows rows = new Rows();

        /** What a matter is from now on. */
        public void version(UUID row, Matter matter) {
            Matter.Origin origin = matter.origin();
            rows.add("matter_matter", "id", row, "matter", matter.id(), "unit", matter.unit(), "year", matter.year(), "number", matter.number(),
                    "source", origin.source(), "source_title", origin.title(), "source_day", origin.day(), "words", origin.words(), "heading", origin.heading(),
                    "source_number", origin.number().isEmpty() ? null : origin.number(),
                    "title", matter.title(), "target", matter.target(), "meaning", matter.meaning(), "class", matter.kind(), "leader", matter.leader(),
                    "deadline", matter.deadline(), "look_back", matter.lookBack(), "follows", matter.follows(), "rules", matter.rules());
            for (int place = 0; place < matter.assignments().size(); place++) {
                assignment(row, matter, place, matter.assignments().get(place));
            }
            for (int i = 0; i < matter.nodes().size(); i++) {
                rows.add("matter_node", "version", row, "matter", matter.id(), "unit", matter.unit(), "number", i + 1,
                        "day", matter.nodes().get(i).day(), "words", matter.nodes().get(i).words());
            }
            for (int place = 0; place < matter.commitments().size(); place++) {
                rows.add("matter_commitment", "version", row, "matter", matter.id(), "unit", matter.unit(), "place", place, "commitment", matter.commitments().get(place));
            }
        }

        private void assignment(UUID row, Matter matter, int place, Assignment part) {
            rows.add("matter_assignment", "version", row, "matter", matter.id(), "assignment", part.id(), "place", place, "unit", part.unit(), "role", part.role(),
                    "share", part.share(), "begins", part.begins(), "deploy_due", part.deployDue(), "feedback_due", part.feedbackDue(), "settle_due", part.settleDue(),
                    "provisional", part.provisional().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        }

        /** A step with the clocks and files that belong to it. */
        public void step(UUID matter, Step step) {
            Step.Said said = step.said();
            rows.add("matter_step", "id", step.id(), "act", step.act(), "matter", matter, "version", step.version(), "assignment", step.assignment(), "unit", step.unit(),
                    "move", step.move(), "at", step.at(), "proposes", step.proposes(), "answers", step.answers(), "words", said.words(), "approver", said.approver(),
                    "grade", said.grade(), "passed", said.passed(), "clock", said.clock(), "node", said.node(), "until", said.until(), "later", said.later());
            step.clocks().forEach(clock -> rows.add("matter_clock", "step", step.id(), "matter", matter, "assignment", clock.assignment(), "unit", step.unit(),
                    "kind", clock.kind(), "node", clock.node(), "due", clock.due(), "provisional", clock.provisional()));
            step.files().forEach(file -> rows.add("matter_evidence", "step", step.id(), "matter", matter, "unit", step.unit(), "file", file));
        }
    }

    /** Records it. */
    public void add(Entry entry) {
        entry.rows.insert(copies);
    }

    /** Which of these matters exist, and the unit that hands each out. */
    public Map<UUID, UUID> owners(Collection<UUID> matters) {
        record Owned(UUID matter, UUID unit) {}
        return jdbc.sql("select matter, unit from matter_current where matter = any(:matters)").param("matters", matters.toArray(UUID[]::new))
                .query(Owned.class).list().stream().collect(Collectors.toMap(Owned::matter, Owned::unit));
    }

    /** The matters of a unit in a year that were not cancelled and have one of these titles: title and leading unit, and their numbers. */
    public Map<String, Integer> numbers(UUID unit, Collection<String> titles) {
        record Titled(int year, String title, UUID lead, int number) {}
        return jdbc.sql("select year, title, lead, number from matter_current where unit = :unit and title = any(:titles) and phase not in ('CANCELLED', 'REOPENED')")
                .param("unit", unit).param("titles", titles.toArray(String[]::new)).query(Titled.class).list().stream()
                .collect(Collectors.toMap(one -> one.year() + " " + one.lead() + " " + one.title(), Titled::number, Math::min));
    }

    /** The matter with a number. */
    public Optional<UUID> find(UUID unit, int year, int number) {
        return jdbc.sql("select matter from matter_current where unit = :unit and year = :year and number = :number limit 1")
                .param("unit", unit).param("year", year).param("number", number).query(UUID.class).optional();
    }

    /** The matters that an act moved. */
    public List<UUID> movedBy(UUID act) {
        return jdbc.sql("select distinct matter from matter_step where act = :act").param("act", act).query(UUID.class).list();
    }

    /** All matters. */
    public List<UUID> list() {
        return jdbc.sql("select distinct matter from matter_matter").query(UUID.class).list();
    }

    /**
     * Matters in hand that were handed out under other rules than these and have a clock whose day is uncertain, or count from lately: of all others no
     * clock that counts by the calendar can still run. The uncertain ones stand first.
     */
    public List<UUID> redatable(String hash, Instant lately, int limit) {
        return jdbc.sql("""
                        select matter.matter from matter_current matter join matter_matter version on version.id = matter.version
                        where matter.phase = 'OPEN' and version.rules <> :hash and (matter.grey
                            or exists (select from matter_assignment part where part.version = matter.version and part.matter = matter.matter and part.begins > :lately))
                        order by matter.grey desc, matter.due limit :limit""")
                .param("hash", hash).param("lately", Timestamp.from(lately)).param("limit", limit).query(UUID.class).list();
    }

    /** The text of the rules with this hash. */
    public Optional<String> rules(String hash) {
        return jdbc.sql("select words from matter_rules where hash = :hash").param("hash", hash).query(String.class).optional();
    }

    /** Keeps the text of rules. */
    public void addRules(String hash, String text) {
        jdbc.sql("insert into matter_rules (hash, words) values (:hash, :words) on conflict (hash) do nothing").param("hash", hash).param("words", text).update();
    }
}
