package luoshi.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import luoshi.flood.FloodCommand;
import luoshi.indicator.Figure;
import luoshi.matter.MattersMoved.Moved;
import luoshi.matter.Party;
import luoshi.notice.Hearing.Heard;
import luoshi.notice.Inbox.Tally;
import luoshi.notice.Message.OfFigures;
import luoshi.notice.Message.OfFloods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of messages. */
@Component
class InboxStore {

    private static final String SEEN = "coalesce((select until from notice_seen where person = :person), 0)";
    private static final String ASKED = "actor is distinct from :person and (:move = '' or move = :move)";
    /**
     * For each unit and party as many as are asked for, so that a page costs the same however long the inbox is. Rows are compared, and not each
     * column by itself, so that the index of addressees is the only one that fits: another would be searched to its end where there is little to find.
     */
    private static final String HEARD = """
            from (select message.* from unnest(:units::uuid[], :parties::text[]) heard (unit, party)
                  cross join lateral (
                      select * from notice_message
                      where (addressee, party, id) > (heard.unit, heard.party, :above) and (addressee, party, id) < (heard.unit, heard.party, :below) and %1$s
                      order by addressee desc, party desc, id desc limit :limit) message
                  union all
                  (select * from notice_message
                   where :checks and party = 'CHECKER' and (unit is null or unit <> all(:own::uuid[])) and id > :above and id < :below and %1$s
                   order by id desc limit :limit)) message
            """.formatted(ASKED);

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Messages get their numbers in the order in which they are committed. */
    private void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('notice_message'))").query((_, _) -> 0).single();
    }

    /** Keeps what has moved, all at once. */
    void insert(Instant at, UUID actor, List<Moved> moves) {
        alone();
        jdbc.sql("""
                        insert into notice_message (at, actor, matter, move, unit, party, addressee)
                        select :at, :actor, matter, move, unit, party, case party when 'ISSUER' then issuer when 'CHECKER' then null else unit end
                        from unnest(:matters::uuid[], :moves::text[], :issuers::uuid[], :units::uuid[], :parties::text[])
                             with ordinality moved (matter, move, issuer, unit, party, n) order by n""")
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .param("matters", column(moves, Moved::matter))
                .param("moves", column(moves, Moved::move))
                .param("issuers", column(moves, Moved::issuer))
                .param("units", column(moves, Moved::unit))
                .param("parties", column(moves, InboxStore::told))
                .update();
    }

    /** Keeps which figures were returned, for their units. */
    void insertReturned(Instant at, UUID actor, List<Figure> figures) {
        alone();
        jdbc.sql("""
                        insert into notice_message (at, actor, figure, move, unit, party, addressee)
                        select :at, :actor, figure, :move, unit, 'UNIT', unit from unnest(:figures::uuid[], :units::uuid[]) with ordinality returned (figure, unit, n) order by n""")
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .param("move", OfFigures.FIGURE_RETURNED.name())
                .param("figures", column(figures, Figure::id))
                .param("units", column(figures, Figure::unit))
                .update();
    }

    /** Keeps that a response was ordered, for each unit that has tasks by it. */
    void insertOrdered(Instant at, UUID actor, FloodCommand.Ordered ordered) {
        alone();
        jdbc.sql("""
                        insert into notice_message (at, actor, response, move, unit, party, addressee)
                        select :at, :actor, :response, :move, unit, 'UNIT', unit from unnest(:units::uuid[]) with ordinality concerned (unit, n) order by n""")
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .param("response", ordered.response())
                .param("move", (ordered.drill() ? OfFloods.FLOOD_DRILLED : OfFloods.FLOOD_ORDERED).name())
                .param("units", column(ordered.units(), UUID::toString))
                .update();
    }

    /**
     * What is told once a day.
     *
     * @param what of what
     * @param unit whose; null for what checkers hear of all units
     * @param figures how many figures
     * @param overdue how many of these are past their day
     */
    record Daily(OfFigures what, UUID unit, int figures, int overdue) {}

    /** Keeps what was not told yet on that day; within an act of the database. */
    void insertDaily(Instant at, LocalDate day, List<Daily> told) {
        alone();
        jdbc.sql("""
                        insert into notice_message (at, day, move, unit, party, addressee, figures, overdue)
                        select :at, :day, move, unit, case when unit is null then 'CHECKER' else 'UNIT' end, unit, figures, overdue
                        from unnest(:moves::text[], :units::uuid[], :figures::int[], :overdue::int[]) told (move, unit, figures, overdue)
                        on conflict (day, move, addressee) where day is not null do nothing""")
                .param("at", Timestamp.from(at))
                .param("day", day)
                .param("moves", column(told, Daily::what))
                .param("units", told.stream().map(one -> one.unit() == null ? null : one.unit().toString()).toArray(String[]::new))
                .param("figures", column(told, Daily::figures))
                .param("overdue", column(told, Daily::overdue))
                .update();
    }

    private static Party told(Moved moved) {
        return moved.waits() == Party.NOBODY ? Party.UNIT : moved.waits();
    }

    private static <T> String[] column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }

    List<Message> list(UUID person, Hearing hearing, Enum<?> what, Long below, int limit) {
        return heard("select * " + HEARD + " order by id desc limit :limit", person, hearing)
                .param("move", what == null ? "" : what.name())
                .param("above", 0)
                .param("below", below == null ? Long.MAX_VALUE : below)
                .param("limit", limit)
                .query(InboxStore::message)
                .list();
    }

    int unread(UUID person, Hearing hearing, int limit) {
        return heard("select least(count(*), :limit) " + HEARD.replace(":above", SEEN), person, hearing)
                .param("move", "")
                .param("below", Long.MAX_VALUE)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private StatementSpec heard(String sql, UUID person, Hearing hearing) {
        return jdbc.sql(sql)
                .param("units", column(hearing.heard(), Heard::unit))
                .param("parties", column(hearing.heard(), Heard::party))
                .param("checks", hearing.checks())
                .param("own", column(hearing.own(), UUID::toString))
                .param("person", person);
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(row.getLong("id"), row.getTimestamp("at").toInstant(), Message.what(row.getString("move")).orElseThrow(),
                about(row), Party.valueOf(row.getString("party")), row.getObject("addressee", UUID.class),
                row.getInt("figures"), row.getInt("overdue"));
    }

    private static UUID about(ResultSet row) throws SQLException {
        for (String column : List.of("matter", "figure", "response")) {
            if (row.getObject(column) != null) {
                return row.getObject(column, UUID.class);
            }
        }
        return null;
    }

    long seen(UUID person) {
        return jdbc.sql("select " + SEEN).param("person", person).query(Long.class).single();
    }

    /** The beginning of time before they ever looked. */
    Instant seenDigest(UUID person) {
        return jdbc.sql("select greatest(at, 'epoch') from notice_seen where person = :person").param("person", person)
                .query((row, _) -> row.getTimestamp(1).toInstant()).optional().orElse(Instant.EPOCH);
    }

    /** Never backwards, and never beyond what there is. */
    void markSeen(UUID person, long until, Instant digest) {
        jdbc.sql("""
                        insert into notice_seen (person, until, at) values (:person, least(:until, :newest), :digest)
                        on conflict (person) do update set until = greatest(notice_seen.until, excluded.until), at = greatest(notice_seen.at, excluded.at)""")
                .param("digest", Timestamp.from(digest))
                .param("person", person)
                .param("until", until)
                .param("newest", newest())
                .update();
    }

    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from notice_message").query(Long.class).single();
    }

    List<Tally> tally(long above, long until, Instant from) {
        return jdbc.sql("""
                        select addressee, move, sum(figures) from notice_message where id > :above and id <= :until and at >= :from
                        group by addressee, move order by addressee, move""")
                .param("above", above)
                .param("until", until)
                .param("from", Timestamp.from(from))
                .query((row, _) -> new Tally(row.getObject(1, UUID.class), Message.what(row.getString(2)).orElseThrow(), row.getLong(3)))
                .list();
    }
}
