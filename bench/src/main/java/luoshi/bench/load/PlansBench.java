package luoshi.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.Load.Answered;
import luoshi.bench.load.Question.Kind;
import luoshi.bench.store.Scratch;
import luoshi.plan.Plans;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench plans}: how fast the pages of plans and commitments are answered while an office works with them. */
@Command(name = "plans", description = "测量计划和承诺的页面：几百份计划、几万条承诺、几十人同时用，各页多快。", mixinStandardHelpOptions = true)
public final class PlansBench implements Callable<Integer> {

    private static final double WARMING_S = 60;
    private static final int AMENDED_OF_THOUSAND = 15;
    private static final int LARGE = 40_000;
    private static final int LARGE_PROMISES = 430;
    private static final int CONFIRMED_BEFORE = 150;
    private static final int ERRORS_SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Option(names = "--minutes", defaultValue = "3", description = "测多少分钟，默认 ${DEFAULT-VALUE}；此前先热身同样久，但至多一分钟")
    private double minutes;

    @Option(names = "--rate", defaultValue = "20", description = "每秒平均来多少个请求，默认 ${DEFAULT-VALUE}")
    private double rate;

    @Option(names = "--sessions", defaultValue = "50", description = "多少人登录着，默认 ${DEFAULT-VALUE}")
    private int sessions;

    @Option(names = "--plans", defaultValue = "200", description = "多少份计划，默认 ${DEFAULT-VALUE}")
    private int plans;

    @Option(names = "--commitments", defaultValue = "20000", description = "多少条承诺，默认 ${DEFAULT-VALUE}")
    private int commitments;

    @Option(names = "--seed", defaultValue = "1", description = "随机种子，决定计划的内容和谁何时要什么，默认 ${DEFAULT-VALUE}")
    private long seed;

    private final AtomicInteger numbers = new AtomicInteger();
    private final ServerTimes times = new ServerTimes();
    private PrintWriter out;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f%n", Runtime.getRuntime().availableProcessors(), load());
        try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.start(scratch.folder().resolve("data"))) {
            server.time(times);
            Random random = new Random(seed);
            FilledCity city = new FilledCity(server, scratch.folder(), random);
            List<Session> signedIn = fill(server, city);
            boolean right = measure(new Load(signedIn, new Office(server, random), random, numbers), random);
            large(server, city, signedIn.getFirst());
            out.printf("结束时负载 %.1f%n", load());
            return right ? 0 : 1;
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private List<Session> fill(MeasuredServer server, FilledCity city) throws IOException, InterruptedException, UnreadableDocumentException {
        List<String> names = city.people(sessions);
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
        List<Session> signedIn = new ArrayList<>();
        for (String name : names) {
            signedIn.add(Session.signIn(server.port(), name, FilledCity.PASSWORD));
        }
        FilledCity.told(out, "登录（人）", sessions, begin);
        return signedIn;
    }

    private boolean measure(Load load, Random random) throws InterruptedException {
        out.printf("请求按泊松过程到达，平均每秒 %.0f 个，事先排定；客户端时间从排定的时刻算起，到全部收到为止。服务器与客户端在同一个 Java 里，数据库在旁边。%n", rate);
        out.println("服务器用时即 Tomcat 访问日志的用时：从请求的第一个字节，到写完答复（含会话、鉴权、数据库、页面、压缩）。");
        Collection<Answered> warming = load.send(Arrivals.schedule(random, rate, Math.min(WARMING_S, minutes * 60)));
        double before = load();
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = machine.getProcessCpuTime();
        Collection<Answered> answers = load.send(Arrivals.schedule(random, rate, minutes * 60));
        out.printf("测量 %.1f 分钟，负载 %.1f → %.1f；发出比排定晚 %s 毫秒。用时均为毫秒，p50/p95/p99/最长：%n", minutes, before, load(),
                new Percentiles(answers.stream().map(Answered::late).toList()).told());
        out.printf("  （Java 每个请求用处理器 %.1f 毫秒，含客户端，不含数据库）%n", (machine.getProcessCpuTime() - processor) / 1e6 / answers.size());
        for (Kind kind : Office.SHARES.keySet()) {
            tell(kind.label, answers, answered -> answered.question().kind() == kind);
        }
        double p95 = tell("列表和搜索合计", answers, answered -> answered.question().kind().list);
        out.printf("列表和搜索服务器用时 p95 %.1f 毫秒（目标 50 以内）%n", p95);
        List<String> wrong = Stream.concat(warming.stream(), answers.stream()).map(Answered::wrong).filter(told -> !told.isEmpty()).toList();
        out.printf("错误 %d 个（含热身，共 %,d 个请求）%n", wrong.size(), warming.size() + answers.size());
        wrong.stream().limit(ERRORS_SHOWN).forEach(told -> out.println("  " + told));
        return wrong.isEmpty();
    }

    private double tell(String what, Collection<Answered> answers, Predicate<Answered> which) throws InterruptedException {
        List<Answered> some = answers.stream().filter(which).toList();
        List<Long> server = new ArrayList<>();
        for (Answered answered : some) {
            if (answered.wrong().isEmpty()) {
                server.add(times.of(answered.number()));
            }
        }
        Percentiles within = new Percentiles(server);
        out.printf("  %s：%,d 个，服务器 %s，客户端 %s%n", what, some.size(), within.told(), new Percentiles(some.stream().map(Answered::nanos).toList()).told());
        return within.millis(0.95);
    }

    private void large(MeasuredServer server, FilledCity city, Session supervisor) throws IOException, InterruptedException, UnreadableDocumentException {
        long begin = System.nanoTime();
        UUID plan = city.large(LARGE, LARGE_PROMISES, CONFIRMED_BEFORE);
        FilledCity.told(out, "交来大计划（两版，第一版确认 " + CONFIRMED_BEFORE + " 条）", 2, begin);
        List<List<Span>> open = city.open(server.part(Plans.class).editions(plan).getFirst());
        double before = load();
        new LargePlan(server, supervisor, times, numbers, plan, out).measure(open);
        out.printf("  负载 %.1f → %.1f（目标：服务器用时 p95 100 毫秒以内）%n", before, load());
    }
}
