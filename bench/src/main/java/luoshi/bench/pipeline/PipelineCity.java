package luoshi.bench.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.FilledCity;
import luoshi.kernel.CityClock;
import luoshi.pipeline.MeasuredRegisters;
import luoshi.pipeline.MeasuredRegisters.Lived;
import luoshi.pipeline.MeasuredRegisters.Moment;
import luoshi.pipeline.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city with two registers: that of its projects, with all that has become of them in eighteen months, and a smaller one of hazards. */
final class PipelineCity {

    static final String PROJECTS = "projects";
    static final String HAZARDS = "hazards";
    private static final int AT_ONCE = 4_000;
    /** Of so many projects there is one hazard. */
    private static final int HAZARDS_OF = 20;

    private final MeasuredServer server;
    private final FilledCity city;
    private final Random random;
    private final PrintWriter out;

    PipelineCity(MeasuredServer server, FilledCity city, Random random, PrintWriter out) {
        this.server = server;
        this.city = city;
        this.random = random;
        this.out = out;
    }

    /** Lives until today. */
    void live(int sessions, int items) throws IOException {
        city.people(sessions);
        LocalDate today = CityClock.today();
        List<UUID> units = server.part(JdbcClient.class).sql("select distinct unit from people_post order by unit").query(UUID.class).list();
        UUID keeper = SheetImport.keeper(server);
        List<String> names = Histories.periods();
        List<Period> periods = IntStream.range(0, names.size()).mapToObj(i -> new Period(names.get(i), today.minusMonths(18L - 3 * i))).toList();
        MeasuredRegisters registers = server.part(MeasuredRegisters.class);
        registers.begin(city.actor(), keeper, definition(PROJECTS), periods);
        registers.begin(city.actor(), keeper, definition(HAZARDS), List.of());
        long begin = System.nanoTime();
        Histories histories = new Histories(random, units, today);
        int entries = 0;
        for (int from = 0; from < items; from += AT_ONCE) {
            List<Lived> some = IntStream.range(from, Math.min(items, from + AT_ONCE)).mapToObj(_ -> histories.next()).toList();
            entries += some.stream().mapToInt(one -> one.moments().size()).sum();
            registers.record(city.actor(), PROJECTS, some);
        }
        FilledCity.told(out, "项目（连同 " + entries + " 条记录）", items, begin);
        List<Lived> hazards = new ArrayList<>();
        for (int i = 0; i < items / HAZARDS_OF; i++) {
            LocalDate found = today.minusDays(random.nextInt(500));
            hazards.add(new Lived(null, units.get(random.nextInt(units.size())), List.of(new Moment(CityClock.startOf(found).plusSeconds(36_000), Map.of("own_no", "H-" + i, "title", "第" + i + "处隐患",
                    "industry", "消防", "place", "第" + i + "号厂房", "level", "一般", "deadline", found.plusDays(30).toString()), Map.of("found", found), null, List.of()))));
        }
        registers.record(city.actor(), HAZARDS, hazards);
        server.part(JdbcClient.class).sql("vacuum analyze pipeline_entry, pipeline_item, pipeline_mark").update();
    }

    private static byte[] definition(String key) throws IOException {
        try (InputStream file = MeasuredRegisters.class.getResourceAsStream("/luoshi/pipeline/definitions/" + key + ".yaml")) {
            return file.readAllBytes();
        }
    }
}
