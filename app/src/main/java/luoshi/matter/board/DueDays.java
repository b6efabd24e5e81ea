package luoshi.matter.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import luoshi.kernel.CityClock;
import luoshi.matter.ClockKind;
import luoshi.matter.DueLamp;
import luoshi.page.Lamp;
import luoshi.page.Words;
import luoshi.people.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due on which day: of every matter in hand the clock that runs out next, the dates of its node plan, and its deadline. */
@Component
class DueDays {

    private final JdbcClient jdbc;

    DueDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that is due.
     *
     * @param day its last day
     * @param matter the matter
     * @param label its number
     * @param title what is to be done
     * @param clock what runs out
     * @param node the number of a date of the node plan; 0 for other clocks
     * @param lamp the matter's worst lamp now
     * @param many how many are due on that day in all
     */
    public record Due(LocalDate day, UUID matter, String label, String title, ClockKind clock, int node, int lamp, int many) {

        /** What runs out, in words. */
        public String clockWords(Words words) {
            return clock == ClockKind.NODE ? words.t("clock.node", Integer.toString(node)) : words.of("clock", clock);
        }

        /** The matter's lamp. */
        public Lamp shown(Instant asOf, Words words) {
            return DueLamp.shown(lamp, "", null, asOf, words);
        }
    }

    /**
     * From a day to a day, what hurts most first within each.
     *
     * @param unit only of matters in which this unit has a part; null for all
     * @param most so many of each day
     */
    List<Due> list(LocalDate from, LocalDate to, UUID unit, Door.Scope scope, Instant asOf, int most) {
        String seen = (unit == null ? "" : " and matter.matter in (select matter from matter_part where until = 'infinity' and unit = :unit)")
                + (scope.all() ? "" : " and matter.matter in (select matter from matter_part where until = 'infinity' and unit = any(:scope))");
        return jdbc.sql("""
                        select placed.*, placed.year || '-' || placed.number as label, (select title from matter_current shown where shown.matter = placed.matter) as title from (
                            select due.day, due.matter, due.clock, due.node, due.year, due.number, due.lamp,
                                count(*) over (partition by day) as many, row_number() over (partition by day order by red_at, year, number, clock) as place
                            from (
                                select distinct due.day, due.matter, due.clock, due.node, matter.red_at, matter.year, matter.number,
                                    matter_lamp(cast(:asOf as timestamptz), matter.yellow_at, matter.red_at, matter.supervise_at, matter.grey, matter.late, matter.clocks) as lamp
                                from (
                                    select ((due - interval '1 microsecond') at time zone 'Asia/Shanghai')::date as day, matter, clock, node, null::uuid as version from matter_part
                                        where until = 'infinity' and open and due > :begin and due <= :end and clock is not null
                                    union all select day, matter, 'NODE', number, version from matter_node where day between :from and :to
                                    union all select deadline, matter, 'DEADLINE', 0, null from matter_current where deadline between :from and :to) due
                                join matter_current matter on matter.matter = due.matter and (due.version is null or due.version = matter.version)
                                where matter.phase in ('OPEN', 'SUSPENDED')%s) due) placed
                        where place <= :most order by day, place""".formatted(seen))
                .param("asOf", Timestamp.from(asOf)).param("begin", Timestamp.from(CityClock.startOf(from))).param("end", Timestamp.from(CityClock.endOf(to)))
                .param("from", from).param("to", to).param("unit", unit).param("scope", scope.units().toArray(UUID[]::new)).param("most", most)
                .query((row, _) -> new Due(row.getObject("day", LocalDate.class), row.getObject("matter", UUID.class), row.getString("label"), row.getString("title"),
                        ClockKind.valueOf(row.getString("clock")), row.getInt("node"), row.getInt("lamp"), row.getInt("many"))).list();
    }
}
