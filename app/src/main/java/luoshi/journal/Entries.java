package luoshi.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import luoshi.kernel.CityClock;
import luoshi.proof.Leaf;
import luoshi.proof.MerkleTree;
import luoshi.proof.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** 存证条目: the entries of the journal as they are read, the newest first. A page costs the same wherever it lies. */
@Component
public class Entries {

    private static final String ENTRY = "select position, leaf, body, hash, at from journal_entry where ";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry as the database holds it, which may have been tampered with.
     *
     * @param position its place in the journal
     * @param arrival the number of its leaf, as the fact carries it
     * @param body the leaf's body
     * @param hash the hash stored for it
     * @param at since when it is known
     */
    public record Entry(long position, long arrival, String body, Sha256 hash, Instant at) {

        private static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(row.getLong("position"), row.getLong("leaf"), row.getString("body"), Sha256.ofBytes(row.getBytes("hash")), row.getTimestamp("at").toInstant());
        }

        /** What the leaf says; empty where its body is in no form that Luoshi writes. */
        public Optional<Leaf> leaf() {
            try {
                return Optional.of(Leaf.parse(bytes()));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        /** Whether the body has the hash that stands in the tree. */
        public boolean hasItsHash() {
            return MerkleTree.leafHash(bytes()).equals(hash);
        }

        private byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What is looked for.
     *
     * @param actors those who acted; empty for everybody
     * @param table a table, null for all
     * @param day a day in the city's time, null for all
     */
    public record Search(List<Actor> actors, String table, LocalDate day) {

        /** Everything. */
        public static final Search ALL = new Search(List.of(), null, null);
    }

    private record Positions(Long first, Long last) {}

    /** The newest entries that fit, of those below a position; all of them where it is null. */
    public List<Entry> list(Search search, Long below, int limit) {
        List<String> conditions = new ArrayList<>(List.of("position < :below"));
        conditions.addAll(search.actors().isEmpty() ? List.of() : List.of("split_part(body, E'\\n', 3) in (:actors)"));
        conditions.addAll(search.table() == null ? List.of() : List.of("split_part(body, E'\\n', 4) = :table"));
        conditions.addAll(search.day() == null ? List.of() : List.of("position between :first and :last", "at >= :from", "at < :to"));
        StatementSpec query = jdbc.sql(ENTRY + String.join(" and ", conditions) + " order by position desc limit :limit")
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("limit", limit)
                .param("actors", search.actors().stream().map(actor -> "actor " + actor.name()).toList())
                .param("table", "table " + search.table());
        if (search.day() != null) {
            Positions positions = positions(search.day());
            if (positions.first() == null) {
                return List.of();
            }
            query = day(query, search.day()).param("first", positions.first()).param("last", positions.last());
        }
        return query.query(Entry::of).list();
    }

    /** First where a day lies in the journal: else the planner might walk there from the end. The offset keeps it from being too clever. */
    private Positions positions(LocalDate day) {
        return day(jdbc.sql("""
                        select min(position) as first, max(position) as last
                        from (select position from journal_entry where at >= :from and at < :to offset 0) of_that_day"""), day)
                .query(Positions.class)
                .single();
    }

    private static StatementSpec day(StatementSpec query, LocalDate day) {
        return query.param("from", Timestamp.from(CityClock.startOf(day)))
                .param("to", Timestamp.from(CityClock.endOf(day)));
    }

    /** The entry at a position. */
    public Optional<Entry> find(long position) {
        return jdbc.sql(ENTRY + "position = :position").param("position", position).query(Entry::of).optional();
    }

    /** The entry of a fact's leaf, once it has a position. */
    public Optional<Entry> findByArrival(long arrival) {
        return jdbc.sql(ENTRY + "leaf = :arrival").param("arrival", arrival).query(Entry::of).optional();
    }

    /** When the first entry beyond a size was recorded. */
    Optional<Instant> firstBeyond(long size) {
        return jdbc.sql("select at from journal_entry where position = :size").param("size", size).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** How many leaves wait for a position. */
    public long pending() {
        return jdbc.sql("select count(*) from journal_pending").query(Long.class).single();
    }

    /** How many entries there are. */
    public long size() {
        return jdbc.sql("select coalesce(max(position) + 1, 0) from journal_entry").query(Long.class).single();
    }

    /** Since when the leaf that arrived first among the waiting ones has been known. */
    Optional<Instant> oldestPending() {
        return jdbc.sql("select substring(body from 'at (\\S+)') from journal_pending order by leaf limit 1").query(String.class).optional().map(Instant::parse);
    }
}
