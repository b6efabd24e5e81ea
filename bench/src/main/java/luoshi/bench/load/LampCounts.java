package luoshi.bench.load;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import luoshi.app.MeasuredServer;
import luoshi.kernel.CityClock;
import luoshi.matter.MatterList;
import luoshi.matter.MeasuredMatters;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lamps of all units as of some days, over very many parts that are open. */
final class LampCounts {

    /** Matters that have really lived; the parts of the others are theirs once more, at other moments and for other units. */
    static final int LIVED = 5_000;

    private static final int RUNS = 5;
    private static final String COPIES = """
            insert into matter_part (assignment, since, until, matter, issuer, unit, role, open, state, waits, proposes, clock, node, due, yellow_at, red_at, supervise_at, grey, late, clocks)
            select md5(assignment::text || n)::uuid, since - n * interval '17 minutes', until - n * interval '17 minutes', md5(matter::text || n)::uuid, issuer,
                   units.ids[1 + abs(hashtext(assignment::text || n)) % cardinality(units.ids)], role, open, state, waits, proposes, clock, node,
                   due - n * interval '17 minutes', yellow_at - n * interval '17 minutes', red_at - n * interval '17 minutes', supervise_at - n * interval '17 minutes', grey, late, clocks
            from (select array_agg(distinct unit order by unit) as ids from matter_part) units
                 cross join matter_part cross join generate_series(1, :copies) n
            where assignment in (select assignment from matter_part where open and until = 'infinity')""";

    private final MeasuredServer server;
    private final JdbcClient jdbc;
    private final PrintWriter out;

    LampCounts(MeasuredServer server, PrintWriter out) {
        this.server = server;
        this.jdbc = server.part(JdbcClient.class);
        this.out = out;
    }

    void measure(int open) {
        long begin = System.nanoTime();
        int lived = count("matter_part where open and until = 'infinity'");
        jdbc.sql(COPIES).param("copies", open / lived).update();
        jdbc.sql("vacuum analyze matter_part").update();
        FilledCity.told(out, "承办（在办；其中 " + lived + " 份真的办过，其余只在投影中照样再造，数灯不读别的）", count("matter_part where open and until = 'infinity'"), begin);
        out.printf("承办各段 %,d%n", count("matter_part"));
        Instant now = CityClock.system().instant();
        for (int days : new int[] {-180, -30, -7, 0, 7, 30, 180}) {
            tell(now.plus(Duration.ofDays(days)), days);
        }
        server.part(MeasuredMatters.class).explainLampsByUnit(now.minus(Duration.ofDays(7))).forEach(line -> out.println("  " + line));
    }

    private void tell(Instant asOf, int days) {
        List<Long> took = new ArrayList<>();
        double load = OpenLoop.load();
        int counted = 0;
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            counted = server.part(MatterList.class).lampsByUnit(asOf).values().stream().map(Map::values).mapToInt(many -> many.stream().mapToInt(Integer::intValue).sum()).sum();
            took.add(System.nanoTime() - begin);
        }
        out.printf("按单位数灯，%s（%+d 天）：%,d 份，中位 %.0f 毫秒（目标 1000 以内），最慢 %.0f，负载 %.1f%n", asOf, days, counted, new Percentiles(took).millis(0.5), new Percentiles(took).millis(1), load);
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
