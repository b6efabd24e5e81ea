package luoshi.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import luoshi.app.MeasuredServer;
import luoshi.plan.Edition;
import luoshi.plan.Plans;
import luoshi.reading.Span;

/** One large plan in two editions: its board, a confirmation on it, and the comparison of the two; one request after the other by one person. */
final class LargePlan {

    private static final int WARMING = 50;
    private static final int MEASURED = 100;
    private static final Pattern MARK = Pattern.compile("<mark class=\"[^\"]*first\" id=");

    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final MeasuredServer server;
    private final Session session;
    private final ServerTimes times;
    private final AtomicInteger numbers;
    private final UUID plan;
    private final PrintWriter out;

    LargePlan(MeasuredServer server, Session session, ServerTimes times, AtomicInteger numbers, UUID plan, PrintWriter out) {
        this.server = server;
        this.session = session;
        this.times = times;
        this.numbers = numbers;
        this.plan = plan;
        this.out = out;
    }

    private interface Request {
        Session.Answer send(int number) throws IOException, InterruptedException;
    }

    /** Throws where an answer is not what it must be. */
    void measure(List<List<Span>> open) throws IOException, InterruptedException {
        Edition newest = server.part(Plans.class).editions(plan).getFirst();
        Session.Answer board = session.get("/plans/" + plan, -1);
        session.token(board);
        out.printf("大计划：%,d 字，页面上标注 %d 处，待定 %d 条，页面 %,d KB（压缩后 %,d KB）%n", server.part(Plans.class).text(newest).length(),
                MARK.matcher(board.text()).results().count(), open.size(), board.unpacked().length >> 10, board.bytes().length >> 10);
        measure("对照台", "id=\"progress\"", number -> session.get("/plans/" + plan, number));
        List<List<Span>> left = new ArrayList<>(open);
        measure("确认一条", "已确认 1 条", number -> session.post("/plans/" + plan + "/decide", number,
                Map.of("edition", newest.id().toString(), "do", "confirm", "items", key(left.removeFirst())), Map.of("X-Part", "board")));
        measure("版本对照", "class=\"compare\"", number -> session.get("/plans/" + plan + "/compare", number));
    }

    private static String key(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(","));
    }

    private void measure(String what, String holds, Request request) throws IOException, InterruptedException {
        List<Long> server = new ArrayList<>();
        List<Long> client = new ArrayList<>();
        long processor = 0;
        for (int i = 0; i < WARMING + MEASURED; i++) {
            processor = i == WARMING ? MACHINE.getProcessCpuTime() : processor;
            int number = numbers.incrementAndGet();
            long begin = System.nanoTime();
            Session.Answer answer = request.send(number);
            long nanos = System.nanoTime() - begin;
            if (answer.status() != 200 || !answer.text().contains(holds)) {
                throw new IOException(what + " was answered with " + answer.status() + ": " + answer.text().replaceAll("\\s+", " "));
            }
            if (i >= WARMING) {
                server.add(times.of(number));
                client.add(nanos);
            }
        }
        double each = (MACHINE.getProcessCpuTime() - processor) / 1e6 / MEASURED;
        out.printf("  %s：服务器用时 %s 毫秒，客户端 %s 毫秒（p50/p95/p99/最长，%d 次，先热身 %d 次）；Java 每次用处理器 %.1f 毫秒（含客户端，不含数据库）%n",
                what, new Percentiles(server).told(), new Percentiles(client).told(), MEASURED, WARMING, each);
    }
}
