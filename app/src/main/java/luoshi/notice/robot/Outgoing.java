package luoshi.notice.robot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for the robot, as rows that several servers may work off. */
@Component
class Outgoing {

    /** Whoever took something to send it and was stopped has lost it after this: longer than any try takes. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Outgoing(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Something to send.
     *
     * @param id the same through all tries
     * @param content its text
     * @param tries how often it was tried, this time included
     */
    record Letter(UUID id, String content, int tries) {}

    /**
     * Where the digests stand.
     *
     * @param at when the last was written, the beginning of time before the first
     * @param until the last message that is counted in one
     * @param waiting how many parts the robot has not taken
     */
    record Standing(Instant at, long until, int waiting) {}

    /** Does the work while no other server looks at what waits. */
    <T> T alone(Supplier<T> work) {
        return transactions.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('notice_outgoing'))").query((_, _) -> 0).single();
            return work.get();
        });
    }

    Standing standing() {
        return jdbc.sql("select coalesce(max(at), 'epoch') as at, coalesce(max(until), 0) as until, count(*) filter (where taken is null) as waiting from notice_outgoing")
                .query((row, _) -> new Standing(row.getTimestamp("at").toInstant(), row.getLong("until"), row.getInt("waiting")))
                .single();
    }

    void add(Letter letter, int part, long until, Instant now) {
        jdbc.sql("insert into notice_outgoing (id, at, part, until, content, due) values (:id, :at, :part, :until, :content, :at)")
                .param("id", letter.id())
                .param("at", Timestamp.from(now))
                .param("part", part)
                .param("until", until)
                .param("content", letter.content())
                .update();
    }

    /** Takes what is due, if the pace allows another try. The try is on record before it is made, so that a stop forgets none. */
    Optional<Letter> take(Pace pace, Instant now) {
        return alone(() -> pace.allows(newestTries(pace.most()), now) ? nextDue(now) : Optional.empty());
    }

    private List<Instant> newestTries(int limit) {
        return jdbc.sql("select at from notice_try order by at desc limit :limit")
                .param("limit", limit)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private Optional<Letter> nextDue(Instant now) {
        return jdbc.sql("""
                        with next as (
                            update notice_outgoing set tries = tries + 1, due = :lost
                            where id = (select id from notice_outgoing where taken is null and due <= :now order by at, part limit 1)
                            returning id, content, tries),
                        tried as (insert into notice_try (at, outgoing) select :now, id from next)
                        select id, content, tries from next""")
                .param("now", Timestamp.from(now))
                .param("lost", Timestamp.from(now.plus(LEASE)))
                .query(Outgoing::letter)
                .optional();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(row.getObject("id", UUID.class), row.getString("content"), row.getInt("tries"));
    }

    void taken(Letter letter, Instant now) {
        jdbc.sql("update notice_outgoing set taken = :now where id = :id").param("now", Timestamp.from(now)).param("id", letter.id()).update();
    }

    void postpone(Letter letter, Instant due) {
        jdbc.sql("update notice_outgoing set due = :due where id = :id").param("due", Timestamp.from(due)).param("id", letter.id()).update();
    }
}
