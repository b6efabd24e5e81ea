package luoshi.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.people.SignIns.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * 登录和查阅记录: who has signed in, and who has looked at other units' data. These records are not sealed by the journal, and are
 * forgotten after a time.
 */
@Component
public class Reads {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down a look, unless it is at a unit in which the person holds a post: one line for each page, whatever number of rows stand on it. */
    public void write(SignedIn who, String action, UUID unit, String path) {
        if (who.units().anyMatch(unit::equals)) {
            return;
        }
        jdbc.sql("insert into people_read (at, person, action, unit, path) values (:at, :person, :action, :unit, :path)")
                .param("at", Timestamp.from(clock.instant()))
                .param("person", who.person().id())
                .param("action", action)
                .param("unit", unit)
                .param("path", path)
                .update();
    }

    /**
     * One look at another unit's data.
     *
     * @param number order of arrival
     * @param at when
     * @param person who looked
     * @param action what for
     * @param unit whose data
     * @param path the page, without its query
     */
    public record Read(long number, Instant at, UUID person, String action, UUID unit, String path) {}

    /**
     * One attempt to sign in, or a signing out.
     *
     * @param number order of arrival
     * @param at when
     * @param signInName the name that was given
     * @param person whose it is, null if nobody's
     * @param outcome what it came to
     * @param address where it came from
     */
    public record SignIn(long number, Instant at, String signInName, UUID person, Outcome outcome, String address) {}

    /**
     * What is looked for.
     *
     * @param persons whose records; empty for everybody's
     * @param day a day in the city's time, null for all
     */
    public record Search(List<UUID> persons, LocalDate day) {}

    /** The newest looks at other units' data, of those below a number; all of them where it is null. */
    public List<Read> list(Search search, Long below, int limit) {
        return query("select id, at, person, action, unit, path from people_read", conditions(search, "person in (:persons)"), search, below, limit)
                .param("persons", search.persons())
                .query((row, _) -> new Read(row.getLong(1), row.getTimestamp(2).toInstant(), row.getObject(3, UUID.class), row.getString(4),
                        row.getObject(5, UUID.class), row.getString(6)))
                .list();
    }

    /**
     * The newest attempts to sign in, of those below a number; all of them where it is null.
     *
     * @param name a name that was given, also one of nobody's; empty for all
     * @param outcome what they came to, null for all
     */
    public List<SignIn> listSignIns(Search search, String name, Outcome outcome, Long below, int limit) {
        List<String> conditions = conditions(search, "(person in (:persons) or sign_in_name = :name)");
        conditions.addAll(search.persons().isEmpty() && !name.isEmpty() ? List.of("sign_in_name = :name") : List.of());
        conditions.addAll(outcome == null ? List.of() : List.of("outcome = :outcome"));
        return query("select id, at, sign_in_name, person, outcome, address from people_sign_in", conditions, search, below, limit)
                .param("persons", search.persons())
                .param("name", name.toLowerCase(Locale.ROOT))
                .param("outcome", outcome == null ? "" : outcome.name())
                .query((row, _) -> new SignIn(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getObject(4, UUID.class),
                        Outcome.valueOf(row.getString(5)), row.getString(6)))
                .list();
    }

    private static List<String> conditions(Search search, String persons) {
        List<String> conditions = new ArrayList<>();
        if (!search.persons().isEmpty()) {
            conditions.add(persons);
        }
        if (search.day() != null) {
            conditions.add("at >= :from and at < :to");
        }
        return conditions;
    }

    private StatementSpec query(String select, List<String> conditions, Search search, Long below, int limit) {
        List<String> all = new ArrayList<>(conditions);
        all.add("id < :below");
        return jdbc.sql(select + " where " + String.join(" and ", all) + " order by id desc limit :limit")
                .param("from", search.day() == null ? null : Timestamp.from(CityClock.startOf(search.day())))
                .param("to", search.day() == null ? null : Timestamp.from(CityClock.endOf(search.day())))
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("limit", limit);
    }

    /** Forgets what is older than a moment, and answers how many signings in and how many looks that were. */
    public Forgotten forget(Instant before) {
        return new Forgotten(delete("people_sign_in", before), delete("people_read", before));
    }

    /**
     * How much has been forgotten.
     *
     * @param signIns attempts to sign in
     * @param reads looks at other units' data
     */
    public record Forgotten(long signIns, long reads) {}

    private long delete(String table, Instant before) {
        return jdbc.sql("delete from " + table + " where at < :before").param("before", Timestamp.from(before)).update();
    }
}
