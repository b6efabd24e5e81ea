package luoshi.bench.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import luoshi.app.MeasuredServer;
import luoshi.bench.store.Tampering.Demand;
import luoshi.proof.Report;
import luoshi.proof.UnreadableExportException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code luoshi soak tamper}: spoils a real database in as many ways as asked, exports each state and asks the verifier.
 * Each tampering is a transaction that the export sees from inside and that is rolled back behind it.
 */
@Command(name = "tamper", description = "改动真实的数据库，看核验能否一一发现。", mixinStandardHelpOptions = true)
public final class TamperSoak implements Callable<Integer> {

    private static final int CLEAN_EVERY = 100;

    @Spec
    private CommandSpec spec;

    @Option(names = "--times", defaultValue = "1000", description = "改动多少次，默认 ${DEFAULT-VALUE}")
    private int times;

    @Option(names = "--seed", description = "随机种子；不给则随机取一个并打印")
    private Long seed;

    @Option(names = "--case", description = "只重做这一例")
    private Integer only;

    private final Map<String, Integer> done = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private int silent;
    private PrintWriter out;
    private MeasuredServer server;
    private KeptOutside outside;
    private Path export;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        seed = seed == null ? new Random().nextInt(1_000_000) : seed;
        out.println("种子 " + seed + "，改法 " + Tampering.all().size() + " 种");
        try (Scratch scratch = new Scratch("tamper")) {
            Path data = scratch.folder().resolve("data");
            export = scratch.folder().resolve("export.zip");
            outside = new KeptOutside(data, scratch.folder().resolve("outside"));
            server = MeasuredServer.start(data);
            try {
                new FilledStore(server, new Random(seed)).fill();
                server.rest();
                outside.fetch();
                soak();
            } finally {
                server.close();
            }
        }
        return told();
    }

    private void soak() throws SQLException, IOException {
        clean(-1);
        for (int number = only == null ? 0 : only; number < (only == null ? times : only + 1); number++) {
            tamper(number);
            if (number % CLEAN_EVERY == CLEAN_EVERY - 1) {
                clean(number);
                out.println("  " + (number + 1) + " 例");
            }
        }
        clean(times);
    }

    private int told() {
        done.forEach((name, count) -> out.println("  " + count + " 次  " + name));
        missed.forEach(out::println);
        int all = done.values().stream().mapToInt(Integer::intValue).sum();
        out.println("改动 " + all + " 次，漏报或误报 " + missed.size() + " 次；只动派生数据而未报的 " + silent + " 次（不影响所证明的内容）");
        return missed.isEmpty() ? 0 : 1;
    }

    /** The same seed and number give the same tampering; the ways take turns, their details are chance. */
    private void tamper(int number) throws SQLException, IOException {
        List<Tampering> ways = Tampering.all();
        Random random = new Random(seed * 1_000_003 + number * 7_919L);
        Tampering way = ways.get(number % ways.size());
        for (int attempt = 0; attempt < 20; attempt++) {
            try (Victim victim = new Victim(server.connect(), random)) {
                way.act().on(victim);
                done.merge(way.name(), 1, Integer::sum);
                judge(number, way, check(victim.database()));
                return;
            } catch (Victim.NothingThere again) {
                // other tables and rows are chosen
            } catch (SQLException e) {
                missed.add("第 " + number + " 例（" + way.name() + "）没有做成：" + e.getMessage());
                return;
            }
        }
        missed.add("第 " + number + " 例（" + way.name() + "）：没有可改的东西");
    }

    private void judge(int number, Tampering way, Verdict verdict) {
        boolean enough = switch (way.demand()) {
            case PROBLEM -> verdict.problem();
            case UNCOVERED -> verdict.problem() || verdict.uncovered();
            case HARMLESS -> true;
        };
        silent += way.demand() == Demand.HARMLESS && !verdict.problem() ? 1 : 0;
        if (!enough) {
            missed.add("第 " + number + " 例（" + way.name() + "）：应" + way.demand().label() + "，核验没有。重做：./luoshi soak tamper --seed " + seed + " --case " + number);
        }
        if (only != null) {
            out.println(way.name() + "：" + verdict.words());
        }
    }

    private void clean(int number) throws SQLException, IOException {
        try (Connection database = server.connect()) {
            Verdict verdict = check(database);
            if (verdict.problem() || verdict.uncovered()) {
                missed.add("第 " + number + " 例之后，没有动过的库被误报：" + verdict.words());
            }
        }
    }

    private record Verdict(boolean problem, boolean uncovered, String words) {}

    /** An export that cannot be made or read is as loud as a problem. */
    private Verdict check(Connection database) throws IOException {
        try {
            MeasuredServer.backup(database, export);
            Report report = outside.check(export);
            boolean uncovered = report.covered() < report.counts().entries() || report.counts().pending() > 0;
            return new Verdict(!report.isClean(), uncovered, report.found().toString());
        } catch (SQLException | UnreadableExportException | IllegalArgumentException loud) {
            done.merge("（其中备份或核验自己报错）", 1, Integer::sum);
            return new Verdict(true, true, loud.toString());
        }
    }
}
