package luoshi.bench.pipeline;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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

/** {@code luoshi bench pipelines}: how fast boards, rates and lists of large registers are answered, and how fast a large sheet comes in. */
@Command(name = "pipelines", description = "测量台账：二十万项带历次记录，总览、率、清单各多快；一张大表从页面导入多快。", mixinStandardHelpOptions = true)
public final class PipelinesBench implements Callable<Integer> {

    private static final int WARM = 20_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Measuring measuring = new Measuring(2);

    @Option(names = "--items", defaultValue = "200000", description = "多少个项目，默认 ${DEFAULT-VALUE}")
    private int items;

    @Option(names = "--rows", defaultValue = "50000", description = "导入的表有多少行，默认 ${DEFAULT-VALUE}，0 为不测")
    private int rows;

    @Option(names = "--every", defaultValue = "10", description = "测量时每隔几秒有人给 20 个项目各记一笔，默认 ${DEFAULT-VALUE}；0 为没有人记")
    private int every;

    @Mixin
    private DataFolder data;

    private PrintWriter out;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f，堆至多 %d MiB%n", Runtime.getRuntime().availableProcessors(), OpenLoop.load(), Runtime.getRuntime().maxMemory() >> 20);
        try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.start(data.orIn(scratch.folder()))) {
            ServerTimes times = new ServerTimes();
            server.time(times);
            Random random = measuring.random();
            JdbcClient jdbc = server.part(JdbcClient.class);
            if (jdbc.sql("select not exists (select from pipeline_item)").query(Boolean.class).single()) {
                new PipelineCity(server, new FilledCity(server, scratch.folder(), random), random, out).live(measuring.sessions(), items);
            }
            out.printf("项 %,d，记录 %,d，日志 %,d 条，数据库 %s%n", count(jdbc, "pipeline_item"), count(jdbc, "pipeline_entry"), count(jdbc, "journal_entry"),
                    jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))").query(String.class).single());
            boolean right = measuring.minutes() <= 0 || pages(server, times, random);
            right &= rows <= 0 || imported(new SheetImport(server, random, out));
            heap();
            out.printf("结束时负载 %.1f%n", OpenLoop.load());
            return right ? 0 : 1;
        }
    }

    /** A small sheet first: a server that is asked for a large one has run for longer than a few seconds. */
    private boolean imported(SheetImport sheets) throws Exception {
        return sheets.measure("热身，不计", Math.min(rows, WARM), FilledCity.PASSWORD) && sheets.measure("测量", rows, FilledCity.PASSWORD);
    }

    private boolean pages(MeasuredServer server, ServerTimes times, Random random) throws Exception {
        List<String> names = IntStream.range(0, measuring.sessions()).mapToObj(i -> "office-" + i).toList();
        long begin = System.nanoTime();
        List<Session> signedIn = Session.signIn(server.port(), names, FilledCity.PASSWORD);
        FilledCity.told(out, "登录（人）", measuring.sessions(), begin);
        PipelineOffice office = new PipelineOffice(random);
        try (Recording recording = new Recording(server, measuring.random(), every)) {
            boolean right = measuring.loop(out, times).measure(new Load(signedIn, office::next, random, new AtomicInteger()), random, office.kinds());
            out.printf("其间记了 %d 次（每 %d 秒一次，每次 20 个项目）%n", recording.acts(), every);
            return right;
        }
    }

    private static int count(JdbcClient jdbc, String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private void heap() {
        System.gc();
        out.printf("堆：至多 %d MiB，回收后 %d MiB%n", Runtime.getRuntime().maxMemory() >> 20, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }
}
