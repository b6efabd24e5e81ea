package luoshi.bench.board;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.FilledCity;
import luoshi.bench.load.Load;
import luoshi.bench.load.Measuring;
import luoshi.bench.load.OpenLoop;
import luoshi.bench.load.ServerTimes;
import luoshi.bench.load.Session;
import luoshi.bench.store.DataFolder;
import luoshi.bench.store.Scratch;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench board}: how fast the cockpit and the pages of indicators are answered over three years of figures. */
@Command(name = "board", description = "测量驾驶舱和指标各页：百万条数据、三百个单位、一千条承诺，今天和过去的一天各多快，用多少内存。", mixinStandardHelpOptions = true)
public final class BoardBench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Measuring measuring = new Measuring(3);

    @Option(names = "--units", defaultValue = "300", description = "多少个单位，默认 ${DEFAULT-VALUE}")
    private int units;

    @Option(names = "--users", defaultValue = "700", description = "多少人，默认 ${DEFAULT-VALUE}")
    private int users;

    @Option(names = "--commitments", defaultValue = "1000", description = "今年多少条承诺，默认 ${DEFAULT-VALUE}")
    private int commitments;

    @Option(names = "--figures", defaultValue = "1000000", description = "约多少条数据，默认 ${DEFAULT-VALUE}，近三年每月报的")
    private int figures;

    @Option(names = "--every", defaultValue = "10", description = "测量时每隔几秒有一个单位重报 20 条数据，默认 ${DEFAULT-VALUE}；0 为没有人报")
    private int every;

    @Mixin
    private DataFolder data;

    private PrintWriter out;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f，堆至多 %d MiB%n", Runtime.getRuntime().availableProcessors(), OpenLoop.load(), Runtime.getRuntime().maxMemory() >> 20);
        try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.startStaged(data.orIn(scratch.folder()), BoardCity.BEGIN)) {
            ServerTimes times = new ServerTimes();
            server.time(times);
            Random random = measuring.random();
            JdbcClient jdbc = server.part(JdbcClient.class);
            if (jdbc.sql("select not exists (select from indicator_figure)").query(Boolean.class).single()) {
                new BoardCity(server, new FilledCity(server, scratch.folder(), random), random, out).live(measuring.sessions(), units, users, commitments, figures);
            }
            tell(jdbc);
            List<String> names = IntStream.range(0, measuring.sessions()).mapToObj(i -> "office-" + i).toList();
            long begin = System.nanoTime();
            List<Session> signedIn = Session.signIn(server.port(), names, FilledCity.PASSWORD);
            FilledCity.told(out, "登录（人）", measuring.sessions(), begin);
            BoardOffice office = new BoardOffice(jdbc, names, random);
            boolean right;
            try (Reporting reporting = new Reporting(server, measuring.random(), every)) {
                right = measuring.loop(out, times).measure(new Load(signedIn, office::next, random, new AtomicInteger()), random, office.kinds());
                out.printf("其间报来 %d 张表（每 %d 秒一张，每张 20 条，报后即核验；每来一张，驾驶舱等页的第一个读者重新算一遍）%n", reporting.sheets(), every);
            }
            heap();
            out.printf("结束时负载 %.1f%n", OpenLoop.load());
            return right ? 0 : 1;
        }
    }

    private void tell(JdbcClient jdbc) {
        out.printf("数据 %,d 条（更正 %,d），步骤 %,d，何时所知 %,d 段，合计 %,d 段，承诺 %,d，绑定 %,d，日志 %,d 条，数据库 %s%n", count(jdbc, "indicator_figure"),
                count(jdbc, "indicator_figure where corrects is not null"), count(jdbc, "indicator_step"), count(jdbc, "indicator_value"), count(jdbc, "indicator_total"),
                count(jdbc, "commitment_current"), count(jdbc, "indicator_binding"), count(jdbc, "journal_entry"),
                jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))").query(String.class).single());
    }

    private static int count(JdbcClient jdbc, String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private void heap() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        String garbage = ManagementFactory.getGarbageCollectorMXBeans().stream().map(one -> one.getName() + " " + one.getCollectionCount() + " 次 " + one.getCollectionTime() + " 毫秒")
                .collect(Collectors.joining("，"));
        out.printf("堆：至多 %d MiB，最高用到 %d MiB（各区最高之和，含垃圾），回收后 %d MiB（目标 512 以内）；%s%n", Runtime.getRuntime().maxMemory() >> 20, peak >> 20, used >> 20, garbage);
    }
}
