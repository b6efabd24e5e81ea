package luoshi.matter.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.kernel.CityClock;
import luoshi.matter.Move;
import luoshi.matter.course.Moves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of units, counted from the steps of matters: shown to who asks before they ask, and to the unit. */
@Component
public class PastBurden {

    /** Days that count as lately. */
    static final int LATELY = 30;
    private static final int MONTHS = 12;

    /** Slips that were sent: one for each matter and unit, to whom {@link Addressees} has it. */
    private static final String SLIPS = """
            (select unit, at from (
                select part.unit, step.at, %1$s as lamp, max(%1$s) over (partition by step.id) as worst
                from %2$s matter_step step join matter_part part on part.matter = step.matter and part.since <= step.at and part.until > step.at
                where step.move = 'CHASE' and step.at >= :from and part.open and part.role <> 'SUPPORT' and part.waits in ('UNIT', 'HEAD')%3$s) sent
            where lamp >= 4 or worst < 4)""";
    private static final String LAMP = "matter_lamp(step.at, part.yellow_at, part.red_at, part.supervise_at, part.grey, part.late, part.clocks)";

    private final JdbcClient jdbc;

    PastBurden(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many slips each unit was sent within the last {@link #LATELY} days. */
    public Map<UUID, Integer> slipsLately(Instant asOf) {
        Map<UUID, Integer> slips = new HashMap<>();
        jdbc.sql("select unit, count(*) from " + SLIPS.formatted(LAMP, "", "") + " slip group by unit").param("from", Timestamp.from(asOf.minus(LATELY, ChronoUnit.DAYS)))
                .query((row, _) -> slips.put(row.getObject(1, UUID.class), row.getInt(2))).list();
        return slips;
    }

    /**
     * What was asked of a unit in a month.
     *
     * @param month the month
     * @param matters parts that were handed to it
     * @param feedbacks reports that it had to give: first feedback and those after a return, as it handed them in
     * @param nodes dates of node plans on which it owed a report
     * @param fields what it had to fill in for its deployments, feedbacks and applications, as many fields for each as the table of moves has
     * @param slips slips it was sent
     */
    public record Month(YearMonth month, int matters, int feedbacks, int nodes, int fields, int slips) {}

    /** The last twelve months of a unit, the newest first; months in which nothing was asked too. */
    List<Month> months(UUID unit, Instant asOf) {
        YearMonth last = YearMonth.from(CityClock.dayOf(asOf));
        LocalDate from = last.minusMonths(MONTHS - 1L).atDay(1);
        Map<YearMonth, Month> found = new HashMap<>();
        jdbc.sql("""
                        with part as materialized (select matter, min(since) as since from matter_part where unit = :unit group by assignment, matter),
                            own as materialized (select distinct matter from part)
                        select to_char(day, 'YYYY-MM') as month, count(*) filter (where what = 'matter') as matters, count(*) filter (where what = 'FEEDBACK') as feedbacks,
                            count(*) filter (where what = 'DEPLOY') as deployments, count(*) filter (where what = 'APPLY') as applications, count(*) filter (where what = 'node') as nodes, count(*) filter (where what = 'slip') as slips
                        from (
                            select 'matter' as what, (since at time zone 'Asia/Shanghai')::date as day from part
                            union all select move, (at at time zone 'Asia/Shanghai')::date from matter_step where unit = :unit and move in ('DEPLOY', 'FEEDBACK', 'APPLY') and at >= :from
                            union all select 'node', node.day from own join matter_current matter on matter.matter = own.matter
                                join matter_node node on node.version = matter.version and node.day between :first and :end
                                join matter_part stretch on stretch.matter = own.matter and stretch.unit = :unit and stretch.role <> 'SUPPORT' and stretch.open
                                    and stretch.since <= (node.day + 1) at time zone 'Asia/Shanghai' and stretch.until > (node.day + 1) at time zone 'Asia/Shanghai'
                            union all select 'slip', (at at time zone 'Asia/Shanghai')::date from %s slip where unit = :unit) asked
                        where day between :first and :end group by 1""".formatted(SLIPS.formatted(LAMP, "own cross join", " and step.matter = own.matter")))
                .param("unit", unit).param("from", Timestamp.from(CityClock.startOf(from))).param("first", from).param("end", last.atEndOfMonth())
                .query((row, _) -> {
                    YearMonth month = YearMonth.parse(row.getString("month"));
                    return found.put(month, new Month(month, row.getInt("matters"), row.getInt("feedbacks"), row.getInt("nodes"), fields(row), row.getInt("slips")));
                }).list();
        return IntStream.range(0, MONTHS).mapToObj(last::minusMonths).map(month -> found.getOrDefault(month, new Month(month, 0, 0, 0, 0, 0))).toList();
    }

    private static int fields(ResultSet row) throws SQLException {
        return row.getInt("deployments") * Moves.TABLE.fields(Move.DEPLOY) + row.getInt("feedbacks") * Moves.TABLE.fields(Move.FEEDBACK) + row.getInt("applications") * Moves.TABLE.fields(Move.APPLY);
    }
}
