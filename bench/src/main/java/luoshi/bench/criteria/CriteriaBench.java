package luoshi.bench.criteria;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import luoshi.bench.load.OpenLoop;
import luoshi.enterprise.MeasuredCriteria;
import luoshi.enterprise.MeasuredCriteria.Invented;
import luoshi.enterprise.MeasuredCriteria.Sought;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench criteria}: how fast invented enterprises are judged by rule sets, and whether KIE DMN comes to the same from the same tables. */
@Command(name = "criteria", description = "测量企业评价标准：十万家虚构企业按每一版标准评判多快；同一次运行里把同样的表交给 KIE DMN，比快慢，也比结果。", mixinStandardHelpOptions = true)
public final class CriteriaBench implements Callable<Integer> {

    /** So few are held in memory at a time. */
    private static final int BATCH = 2_000;
    private static final int WARM = 10;
    /** Near is whoever lacks so many lines at most. */
    private static final int NEAR = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--firms", defaultValue = "100000", description = "多少家企业，默认 ${DEFAULT-VALUE}")
    private int firms;

    @Option(names = "--kie", defaultValue = "10", description = "每一版条件让 KIE DMN 算多少秒，此前先热身五分之一，默认 ${DEFAULT-VALUE}；0 为不比")
    private int seconds;

    @Option(names = "--target", defaultValue = "450", description = "反算：在这么多企业里找新增多少家，默认 ${DEFAULT-VALUE}；0 为不测")
    private int target;

    @Option(names = "--target-rules", split = ",", defaultValue = "above-scale 2011,hightech 2016,innovative 2022,specialised 2022,specialised 2026", description = "反算测哪几版，默认 ${DEFAULT-VALUE}；用 --dir 时测全部")
    private Set<String> targetRules;

    @Option(names = "--dir", description = "不测自带的，测这个文件夹里的条件：facts.yaml、各条件文件、列出文件名的 INDEX.txt")
    private Path folder;

    @Option(names = "--seed", defaultValue = "1", description = "随机种子，决定虚构出哪些企业，默认 ${DEFAULT-VALUE}")
    private long seed;

    private PrintWriter out;

    @Override
    public Integer call() throws IOException {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        List<MeasuredCriteria> all = folder == null ? MeasuredCriteria.shipped() : MeasuredCriteria.in(folder);
        out.printf("处理器 %d 个，开始时负载 %.1f；条件 %d 版，每版虚构 %,d 家，其中半数先样样凑到线上，再随机挪动；只计评判的时间，虚构不计，先热身 %,d 家%n", Runtime.getRuntime().availableProcessors(),
                OpenLoop.load(), all.size(), firms, WARM * BATCH);
        Spent total = new Spent();
        for (MeasuredCriteria one : all) {
            total.add(judged(one));
        }
        out.printf("合计 %,d 次评判，%,.0f 毫秒，其间处理器 %,.0f 毫秒；每秒 %,.0f 家次%n", (long) firms * all.size(), total.wall / 1e6, total.processor / 1e6, firms * all.size() / (total.wall / 1e9));
        if (target > 0) {
            out.printf("反算：目标新增 %,d 家，接近是至多 %d 处不够；每家先评判，再由不够的条件数出至少要改变几处，多于 %d 处的不再找，其余逐家找最少的改变并排序；一次，不热身%n", target, NEAR, Math.max(3, NEAR));
            all.stream().filter(one -> folder != null || targetRules.contains(one.name())).forEach(this::sought);
        }
        boolean same = true;
        if (seconds > 0) {
            out.printf("KIE DMN，单线程，每版 %d 秒；同样的企业由本程序单线程再评一遍，逐项比较得分、合计和结论%n", seconds);
            for (MeasuredCriteria one : all) {
                same &= compared(one);
            }
        }
        out.printf("结束时负载 %.1f%n", OpenLoop.load());
        return same && !all.isEmpty() ? 0 : 1;
    }

    /** Time on the wall, and that of all processors; while others use the machine the second says more. */
    private static final class Spent {
        private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long wall;
        private long processor;

        private <T> T on(Supplier<T> work) {
            long before = MACHINE.getProcessCpuTime();
            long begin = System.nanoTime();
            T done = work.get();
            wall += System.nanoTime() - begin;
            processor += MACHINE.getProcessCpuTime() - before;
            return done;
        }

        private void add(Spent other) {
            wall += other.wall;
            processor += other.processor;
        }
    }

    private Spent judged(MeasuredCriteria rules) {
        for (int i = 0; i < WARM; i++) {
            outcomes(rules, invented(rules, i * BATCH, BATCH));
        }
        Spent spent = new Spent();
        Map<Optional<Boolean>, Integer> counts = new HashMap<>();
        for (int done = 0; done < firms; done += BATCH) {
            List<Invented> batch = invented(rules, done, Math.min(BATCH, firms - done));
            spent.on(() -> outcomes(rules, batch)).forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
        }
        out.printf("%s：事实 %d 项，%,d 家，%,.0f 毫秒，其间处理器 %,.0f 毫秒；每秒 %,.0f 家；符合 %,d，不符合 %,d，说不定 %,d%n", rules.name(), rules.asks(), firms, spent.wall / 1e6, spent.processor / 1e6,
                firms / (spent.wall / 1e9),
                counts.getOrDefault(Optional.of(true), 0), counts.getOrDefault(Optional.of(false), 0), counts.getOrDefault(Optional.<Boolean>empty(), 0));
        return spent;
    }

    private void sought(MeasuredCriteria rules) {
        List<Invented> all = invented(rules, 0, firms);
        Spent spent = new Spent();
        Sought sought = spent.on(() -> rules.seek(all, target, NEAR));
        out.printf("%s：%,d 家，%,.0f 毫秒，其间处理器 %,.0f 毫秒；符合 %,d，接近 %,d，说不定 %,d；最多 %,d 家，%s%n", rules.name(), firms, spent.wall / 1e6, spent.processor / 1e6, sought.met(), sought.near(),
                sought.open(), sought.atMost(), sought.feasible() ? "够；要帮到差 " + sought.border() + " 处的" : "不够");
    }

    private static List<Optional<Boolean>> outcomes(MeasuredCriteria rules, List<Invented> batch) {
        return batch.parallelStream().map(rules::met).toList();
    }

    private List<Invented> invented(MeasuredCriteria rules, int from, int many) {
        return IntStream.range(from, from + many).parallel().mapToObj(i -> rules.invent(new Random(seed * 1_000_003 + i))).toList();
    }

    private boolean compared(MeasuredCriteria rules) {
        long begin = System.nanoTime();
        DmnEngine kie = new DmnEngine(rules.dmn());
        double loaded = (System.nanoTime() - begin) / 1e6;
        run(rules, kie, seconds * 200_000_000L);
        Comparison comparison = run(rules, kie, seconds * 1_000_000_000L);
        double ours = comparison.firms.size() / (comparison.ours / 1e9);
        double theirs = comparison.firms.size() / (comparison.theirs / 1e9);
        out.printf("%s：KIE 读入 %,.0f 毫秒，%,d 家，每秒 %,.0f 家；本程序每秒 %,.0f 家，%,.0f 倍；%,d 个结果相同，%,d 个不同，%,d 个 DMN 写不出上下限而为空%n", rules.name(), loaded,
                comparison.firms.size(), theirs, ours, ours / theirs, comparison.same, comparison.different, comparison.silent);
        return comparison.different == 0;
    }

    private Comparison run(MeasuredCriteria rules, DmnEngine kie, long nanos) {
        Comparison comparison = new Comparison();
        for (int i = 0; comparison.theirs < nanos; i++) {
            Invented firm = rules.invent(new Random(seed * 1_000_003 + i));
            Map<String, Object> inputs = rules.inputs(firm);
            long begin = System.nanoTime();
            Map<String, Object> theirs = kie.decided(inputs);
            comparison.theirs += System.nanoTime() - begin;
            comparison.firms.add(firm);
            comparison.add(rules.decided(firm), theirs);
        }
        long begin = System.nanoTime();
        long told = comparison.firms.stream().map(rules::decided).mapToLong(Map::size).sum();
        comparison.ours = System.nanoTime() - begin;
        if (told != comparison.same + comparison.different + comparison.silent) {
            throw new IllegalStateException("a second judgement tells something else than the first");
        }
        return comparison;
    }

    /** What two engines came to, and how long each took. */
    private static final class Comparison {
        private final List<Invented> firms = new ArrayList<>();
        private long ours;
        private long theirs;
        private long same;
        private long different;
        private long silent;

        private void add(Map<String, Object> our, Map<String, Object> their) {
            our.forEach((decision, result) -> {
                Object other = their.get(decision);
                if (result == null ? other == null : result.equals(other)) {
                    same++;
                } else if (other == null) {
                    silent++;
                } else {
                    different++;
                }
            });
        }
    }
}
