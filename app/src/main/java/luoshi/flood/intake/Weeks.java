package luoshi.flood.intake;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import luoshi.flood.store.SeriesBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of {@code flood_observation}: one for each week, which begins on Monday in UTC. A part is made when something for it comes in, so that a search for some days looks at those alone. */
final class Weeks {

    private final JdbcClient jdbc;
    private final Set<LocalDate> there = ConcurrentHashMap.newKeySet();

    Weeks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Makes what is missing. It is attached rather than made as a part, as that lets others read and write meanwhile. */
    void provide(Set<LocalDate> weeks) {
        weeks.stream().filter(week -> !there.contains(week)).sorted().forEach(week -> {
            jdbc.sql("""
                    do $$ begin
                        perform pg_advisory_xact_lock(%4$d);
                        if to_regclass('%1$s') is null then
                            create table %1$s (like flood_observation including defaults including comments);
                            create unique index %1$s_key on %1$s (series, at, revision, value);
                            create index %1$s_id on %1$s using brin (id) with (autosummarize = on);
                            comment on table %1$s is 'Part of flood_observation';
                            alter table flood_observation attach partition %1$s for values from ('%2$sT00:00Z') to ('%3$sT00:00Z');
                        end if;
                    end $$""".formatted("flood_observation_" + week.toString().replace("-", ""), week, week.plusWeeks(1), SeriesBook.LOCK)).update();
            there.add(week);
        });
    }
}
