package luoshi.bench.load;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import luoshi.app.MeasuredServer;
import luoshi.bench.Processor;
import luoshi.journal.Journal;
import luoshi.matter.Matter;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Matters that are handed out in one act, as from a plan whose commitments are all to be driven. */
final class BulkIssue {

    private static final int RUNS = 4;

    private final MeasuredServer server;
    private final SupervisedCity city;
    private final PrintWriter out;

    BulkIssue(MeasuredServer server, SupervisedCity city, PrintWriter out) {
        this.server = server;
        this.city = city;
        this.out = out;
    }

    void measure(int count) {
        for (int run = 1; run <= RUNS; run++) {
            List<Matter> drafts = city.drafts(count);
            double before = OpenLoop.load();
            Processor java = Processor.own();
            long begin = System.nanoTime();
            double[] database = new double[1];
            List<UUID> issued = server.part(Journal.class).act(city.actor(), () -> {
                Processor backend = Processor.of(server.part(JdbcClient.class).sql("select pg_backend_pid()").query(Long.class).single());
                List<UUID> done = server.part(Matters.class).add(city.actor(), drafts, Move.ISSUE).matters();
                database[0] = backend.seconds();
                return done;
            });
            double seconds = (System.nanoTime() - begin) / 1e9;
            double own = java.seconds();
            Map<String, Long> rows = new TreeMap<>();
            for (String table : List.of("matter_matter", "matter_assignment", "matter_node", "matter_commitment", "matter_step", "matter_part", "matter_current", "notice_message")) {
                rows.put(table, server.part(JdbcClient.class).sql("select count(*) from " + table + " where matter = any(:ids)").param("ids", issued.toArray(UUID[]::new)).query(Long.class).single());
            }
            out.printf("成批交办第 %d 次%s：%,d 件一笔，%.2f 秒（目标 5 以内），负载 %.1f；用处理器：Java %.2f 秒（含同时排位等），数据库进程 %.2f 秒；%s%n",
                    run, run == 1 ? "（冷）" : "", issued.size(), seconds, before, own, database[0], rows);
        }
        city.settle();
    }
}
