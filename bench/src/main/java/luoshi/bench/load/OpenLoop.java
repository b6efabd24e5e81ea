package luoshi.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import luoshi.bench.load.Load.Answered;
import luoshi.bench.load.Question.Aim;
import luoshi.bench.load.Question.Kind;

/** An office at work for some minutes: it warms up, is measured, and told by sort of page. */
public final class OpenLoop {

    private static final double WARMING_S = 60;
    private static final int ERRORS_SHOWN = 10;

    private final PrintWriter out;
    private final ServerTimes times;
    private final double rate;
    private final double minutes;

    OpenLoop(PrintWriter out, ServerTimes times, double rate, double minutes) {
        this.out = out;
        this.times = times;
        this.rate = rate;
        this.minutes = minutes;
    }

    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Answers whether every answer was right; in no time none is wrong. */
    public boolean measure(Load load, Random random, Collection<Kind> kinds) throws InterruptedException {
        if (minutes <= 0) {
            return true;
        }
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
        for (Kind kind : kinds) {
            tell(kind.label(), answers, answered -> answered.question().kind().equals(kind));
        }
        for (Aim aim : kinds.stream().map(Kind::aim).filter(Objects::nonNull).distinct().toList()) {
            double p95 = tell(aim.pages() + "合计", answers, answered -> aim.equals(answered.question().kind().aim()));
            out.printf("%s服务器用时 p95 %.1f 毫秒（目标 %d 以内）%n", aim.pages(), p95, aim.millis());
        }
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
}
