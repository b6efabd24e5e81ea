package luoshi.bench.load;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import luoshi.app.MeasuredServer;
import luoshi.bench.store.DataFolder;
import luoshi.bench.store.Scratch;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench matters}: how fast matters are handed out in bulk, shown and counted in a city that has supervised them for years. */
@Command(name = "matters", description = "测量督办事项：十万件带办理过程的事项，各页多快；成批交办多快；按单位数百万份承办的灯多快。", mixinStandardHelpOptions = true)
public final class MattersBench implements Callable<Integer> {

    private static final int DONE_OF_HUNDRED = 60;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Measuring measuring = new Measuring(3);

    @Option(names = "--units", defaultValue = "300", description = "多少个单位，默认 ${DEFAULT-VALUE}")
    private int units;

    @Option(names = "--users", defaultValue = "2000", description = "多少人，默认 ${DEFAULT-VALUE}")
    private int users;

    @Option(names = "--matters", defaultValue = "100000", description = "多少件事项，默认 ${DEFAULT-VALUE}，其中六成已经办结")
    private int matters;

    @Option(names = "--bulk", defaultValue = "10000", description = "一次成批交办多少件，默认 ${DEFAULT-VALUE}，0 为不测")
    private int bulk;

    @Option(names = "--open", defaultValue = "1000000", description = "按单位数灯时有多少份在办的承办，默认 ${DEFAULT-VALUE}，0 为不测")
    private int open;

    @Mixin
    private DataFolder data;

    private PrintWriter out;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f%n", Runtime.getRuntime().availableProcessors(), OpenLoop.load());
        boolean right = true;
        if (measuring.minutes() > 0) {
            try (Scratch scratch = new Scratch("bench")) {
                right = pages(scratch.folder());
            }
        }
        if (bulk > 0) {
            try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.start(scratch.folder().resolve("data"))) {
                SupervisedCity city = begun(server, scratch.folder(), measuring.random());
                new BulkIssue(server, city, out).measure(bulk);
            }
        }
        if (open > 0) {
            try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.start(scratch.folder().resolve("data"))) {
                SupervisedCity city = begun(server, scratch.folder(), measuring.random());
                city.matters(Math.min(open, LampCounts.LIVED), 0);
                new LampCounts(server, out).measure(open);
            }
        }
        out.printf("结束时负载 %.1f%n", OpenLoop.load());
        return right ? 0 : 1;
    }

    private SupervisedCity begun(MeasuredServer server, Path folder, Random random) {
        FilledCity filled = new FilledCity(server, folder, random);
        filled.people(measuring.sessions());
        SupervisedCity city = new SupervisedCity(server, filled, random, out);
        city.people(units, users);
        return city;
    }

    private boolean pages(Path folder) throws Exception {
        try (MeasuredServer server = MeasuredServer.start(data.orIn(folder))) {
            ServerTimes times = new ServerTimes();
            server.time(times);
            Random random = measuring.random();
            if (server.part(JdbcClient.class).sql("select not exists (select from matter_current)").query(Boolean.class).single()) {
                begun(server, folder, random).matters(matters, DONE_OF_HUNDRED);
            }
            tell(server.part(JdbcClient.class));
            List<String> names = IntStream.range(0, measuring.sessions()).mapToObj(i -> "office-" + i).toList();
            MatterOffice office = new MatterOffice(server, names, random);
            long begin = System.nanoTime();
            List<Session> signedIn = Session.signIn(server.port(), names, FilledCity.PASSWORD);
            FilledCity.told(out, "登录（人）", measuring.sessions(), begin);
            office.leaveOut(signedIn.getFirst()).forEach(kind -> out.println("还没有这种页面，不测：" + kind.label()));
            return measuring.loop(out, times).measure(new Load(signedIn, office::next, random, new AtomicInteger()), random, office.kinds());
        }
    }

    private void tell(JdbcClient jdbc) {
        out.println("事项：" + jdbc.sql("select phase || ' ' || count(*) from matter_current group by phase order by count(*) desc").query(String.class).list().stream().collect(Collectors.joining("，")));
        out.printf("步骤 %,d，承办（在办）%,d，承办各段 %,d，消息 %,d，日志 %,d 条，数据库 %s%n", count(jdbc, "matter_step"), count(jdbc, "matter_part where open and until = 'infinity'"),
                count(jdbc, "matter_part"), count(jdbc, "notice_message"), count(jdbc, "journal_entry"),
                jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))").query(String.class).single());
    }

    private static int count(JdbcClient jdbc, String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
