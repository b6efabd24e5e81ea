package luoshi.bench.kill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import luoshi.app.MeasuredServer;
import luoshi.bench.store.KeptOutside;
import luoshi.bench.store.Scratch;
import luoshi.proof.Report;
import luoshi.proof.UnreadableExportException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi soak kill}: kills a server under writes, again and again, and looks whether anything acknowledged is lost or doubled. */
@Command(name = "kill", description = "在写入中途 kill -9 服务器和数据库，看已确认的写入有没有丢失。", mixinStandardHelpOptions = true)
public final class KillSoak implements Callable<Integer> {

    private static final int DRAINED_WITHIN_S = 60;
    private static final int LONGEST_WAIT_MS = 6_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--times", defaultValue = "50", description = "杀多少次，默认 ${DEFAULT-VALUE}")
    private int times;

    @Option(names = "--seed", description = "随机种子，决定何时杀什么；不给则随机取一个并打印")
    private Long seed;

    private final List<String> violations = new ArrayList<>();
    private PrintWriter out;
    private Random random;
    private Path export;
    private Path data;
    private KeptOutside outside;
    private long unacknowledged;
    private int again;
    private int struck;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        seed = seed == null ? new Random().nextInt(1_000_000) : seed;
        random = new Random(seed);
        out.println("种子 " + seed);
        try (Scratch scratch = new Scratch("kill")) {
            data = scratch.folder().resolve("data");
            export = scratch.folder().resolve("export.zip");
            outside = new KeptOutside(data, scratch.folder().resolve("outside"));
            try (HeardRobot robot = new HeardRobot(random); ServeProcess server = new ServeProcess(data); Writers writers = new Writers(data)) {
                soak(server, writers, robot);
            } catch (IOException | SQLException e) {
                violations.add(e.toString());
            }
            return told(scratch);
        }
    }

    private int told(Scratch scratch) {
        violations.forEach(out::println);
        if (!violations.isEmpty()) {
            out.println("目录保留在 " + scratch.kept());
        }
        out.println("恢复途中又被杀而要再启动的 " + again + " 次");
        out.println(violations.isEmpty() ? "没有丢失，没有重复，日志每次都通过核验，服务器每次都自己恢复。" : "有违反 " + violations.size() + " 处。");
        return violations.isEmpty() ? 0 : 1;
    }

    private void soak(ServeProcess server, Writers writers, HeardRobot robot) throws Exception {
        Files.createDirectories(data.getParent());
        server.comeUp();
        Files.write(data.resolve("luoshi.properties"), robot.settings()); // a new directory must be empty
        server.killJava();
        server.comeUp();
        for (int round = 1; round <= times && violations.isEmpty(); round++) {
            writers.begin();
            try (Connection database = MeasuredServer.reach(data)) {
                robot.anHourLater(database);
            }
            List<Kill> kills = strike(server);
            struck += kills.size();
            int starts = server.comeUp();
            writers.pause();
            check(writers);
            again += starts;
            writers.refused().ifPresent(violations::add);
            out.printf("第 %d 次：杀 %s；已确认 %d 笔，未确认的 %d 笔中有 %d 笔在库%n", round, String.join("、", kills.stream().map(Kill::label).toList()),
                    writers.acknowledged(), writers.failed(), unacknowledged);
        }
        try (Connection database = MeasuredServer.reach(data)) {
            violations.addAll(robot.violations(database, struck));
        }
        out.println(robot.told());
        for (Work work : Work.values()) {
            out.println(work.label + " " + writers.acknowledged(work).size());
        }
    }

    /** At a random moment; in every fourth round once more while it is coming up again. */
    private List<Kill> strike(ServeProcess server) throws Exception {
        List<Kill> kills = new ArrayList<>();
        do {
            Thread.sleep(random.nextInt(LONGEST_WAIT_MS));
            Kill kill = Kill.values()[random.nextInt(Kill.values().length)];
            kill.strike(server, random);
            kills.add(kill);
            if (kill == Kill.JAVA || kill == Kill.BOTH) {
                server.start();
            }
        } while (random.nextInt(4) == 0);
        return kills;
    }

    private void check(Writers writers) throws SQLException, IOException, InterruptedException {
        unacknowledged = 0;
        try (Connection database = MeasuredServer.reach(data)) {
            for (Work work : Work.values()) {
                compare(work, writers.acknowledged(work), database);
            }
            violations.addAll(Invariant.violations(database));
            writers.plans().coveredTwice().forEach(twice -> violations.add("两条有效承诺写同一段话：" + twice));
            writers.matters().notAsTold().forEach(line -> violations.add("事项的投影与事实不符：" + line));
            drain(database);
            outside.fetch();
            verify(database);
        }
    }

    private void compare(Work work, Set<String> acknowledged, Connection database) throws SQLException {
        Map<String, Integer> present = new HashMap<>();
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(work.find)) {
            while (rows.next()) {
                present.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        List<String> lost = acknowledged.stream().filter(word -> !present.containsKey(word)).sorted().toList();
        List<String> doubled = present.keySet().stream().filter(word -> present.get(word) > 1).sorted().toList();
        if (!lost.isEmpty()) {
            violations.add(work.label + "：已确认而不在库的 " + lost);
        }
        if (!doubled.isEmpty()) {
            violations.add(work.label + "：重复的 " + doubled);
        }
        unacknowledged += present.keySet().stream().filter(word -> !acknowledged.contains(word)).count();
    }

    /** Every leaf gets its position, and a head is signed. */
    private void drain(Connection database) throws SQLException, InterruptedException {
        for (int waited = 0; waited < DRAINED_WITHIN_S * 10; waited++) {
            try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("select not exists (select from journal_pending) and exists (select from journal_head)")) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        violations.add(DRAINED_WITHIN_S + " 秒后仍有叶没有排位，或没有存证头");
    }

    private void verify(Connection database) throws SQLException, IOException {
        MeasuredServer.backup(database, export);
        try {
            Report report = outside.check(export);
            if (!report.isClean()) {
                violations.add("核验报告问题：" + report.problems());
            }
        } catch (UnreadableExportException e) {
            violations.add("备份读不出：" + e.getMessage());
        }
    }
}
