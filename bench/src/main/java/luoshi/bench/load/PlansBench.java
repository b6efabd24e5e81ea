package luoshi.bench.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import luoshi.app.MeasuredServer;
import luoshi.bench.store.Scratch;
import luoshi.plan.Plans;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench plans}: how fast the pages of plans and commitments are answered while an office works with them. */
@Command(name = "plans", description = "测量计划和承诺的页面：几百份计划、几万条承诺、几十人同时用，各页多快。", mixinStandardHelpOptions = true)
public final class PlansBench implements Callable<Integer> {

    private static final int AMENDED_OF_THOUSAND = 15;
    private static final int LARGE = 40_000;
    private static final int LARGE_PROMISES = 430;
    private static final int CONFIRMED_BEFORE = 150;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Measuring measuring = new Measuring(3);

    @Option(names = "--plans", defaultValue = "200", description = "多少份计划，默认 ${DEFAULT-VALUE}")
    private int plans;

    @Option(names = "--commitments", defaultValue = "20000", description = "多少条承诺，默认 ${DEFAULT-VALUE}")
    private int commitments;

    private final AtomicInteger numbers = new AtomicInteger();
    private final ServerTimes times = new ServerTimes();
    private PrintWriter out;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f%n", Runtime.getRuntime().availableProcessors(), OpenLoop.load());
        try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.start(scratch.folder().resolve("data"))) {
            server.time(times);
            Random random = measuring.random();
            FilledCity city = new FilledCity(server, scratch.folder(), random);
            List<Session> signedIn = fill(server, city);
            Office office = new Office(server, random);
            boolean right = measuring.loop(out, times).measure(new Load(signedIn, _ -> office.next(), random, numbers), random, Office.SHARES.keySet());
            large(server, city, signedIn.getFirst());
            out.printf("结束时负载 %.1f%n", OpenLoop.load());
            return right ? 0 : 1;
        }
    }

    private List<Session> fill(MeasuredServer server, FilledCity city) throws IOException, InterruptedException, UnreadableDocumentException {
        List<String> names = city.people(measuring.sessions());
        int each = commitments / plans;
        long begin = System.nanoTime();
        List<UUID> filled = city.plans(plans, each);
        FilledCity.told(out, "交来计划（份，十分之一有两版）", plans, begin);
        begin = System.nanoTime();
        int confirmed = filled.stream().mapToInt(plan -> city.confirm(plan, each)).sum();
        FilledCity.told(out, "确认承诺（条，每份计划一笔）", confirmed, begin);
        begin = System.nanoTime();
        FilledCity.told(out, "变更承诺（条，每条一笔）", city.amend(filled, AMENDED_OF_THOUSAND), begin);
        server.part(JdbcClient.class).sql("vacuum analyze").update();
        begin = System.nanoTime();
        List<Session> signedIn = Session.signIn(server.port(), names, FilledCity.PASSWORD);
        FilledCity.told(out, "登录（人）", measuring.sessions(), begin);
        return signedIn;
    }

    private void large(MeasuredServer server, FilledCity city, Session supervisor) throws IOException, InterruptedException, UnreadableDocumentException {
        long begin = System.nanoTime();
        UUID plan = city.large(LARGE, LARGE_PROMISES, CONFIRMED_BEFORE);
        FilledCity.told(out, "交来大计划（两版，第一版确认 " + CONFIRMED_BEFORE + " 条）", 2, begin);
        List<List<Span>> open = city.open(server.part(Plans.class).editions(plan).getFirst());
        double before = OpenLoop.load();
        new LargePlan(server, supervisor, times, numbers, plan, out).measure(open);
        out.printf("  负载 %.1f → %.1f（目标：服务器用时 p95 100 毫秒以内）%n", before, OpenLoop.load());
    }
}
