package luoshi.bench.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import luoshi.bench.Commands;
import luoshi.bench.Plans;
import luoshi.bench.flood.FrameSoak;
import luoshi.bench.kill.KillSoak;
import luoshi.bench.kill.StormSoak;
import luoshi.bench.store.TamperSoak;
import luoshi.plan.Documents;
import luoshi.plan.UnreadableDocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi soak}: torments the program until time is up or something breaks; {@code reading} with spoilt plans and damaged documents. */
@Command(
        name = "luoshi soak",
        description = "长时间随机折腾，找崩溃和自相矛盾。",
        mixinStandardHelpOptions = true,
        subcommands = {Soak.OfReading.class, KillSoak.class, TamperSoak.class, FrameSoak.class, StormSoak.class})
public final class Soak {

    public Soak() {}

    public static void main(String[] args) {
        // exits even while a hanging case still runs
        System.exit(Commands.inChinese(new Soak()).execute(args));
    }

    /** The plans that cases start from: the built-in one, and those at hand. */
    static List<String> plans(List<Path> files) throws UnreadableDocumentException {
        List<String> plans = new ArrayList<>(List.of(builtIn()));
        for (Path file : files) {
            plans.add(new Documents().readText(file));
        }
        return plans;
    }

    private static String builtIn() {
        try (var in = Objects.requireNonNull(Soak.class.getResourceAsStream("soak-plan.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The soak of the reader and of the documents before it. */
    @Command(name = "reading", description = "用改坏的计划和文件试解读。", mixinStandardHelpOptions = true)
    static final class OfReading implements Callable<Integer> {

        private static final Path FAILURES = Plans.HOME.resolve("target/soak").normalize();
        private static final long REPORT_EVERY = 60_000_000_000L;

        @Spec
        private CommandSpec spec;

        @Option(names = "--minutes", defaultValue = "20", description = "跑几分钟，默认 ${DEFAULT-VALUE}")
        private double minutes;

        @Option(names = "--seed", description = "随机种子；不给则随机取一个并打印")
        private Long seed;

        @Option(names = "--case", description = "只重做这一例")
        private Long only;

        @Option(names = "--also", split = ",", description = "另外还要求：${COMPLETION-CANDIDATES}（默认只要求解读明言保证的）")
        private Set<Invariant> also = Set.of();

        @Override
        public Integer call() throws IOException, UnreadableDocumentException {
            PrintWriter out = new PrintWriter(spec.commandLine().getOut(), true);
            seed = seed == null ? new Random().nextInt(1_000_000) : seed;
            List<String> plans = plans(Plans.texts());
            out.println("种子 " + seed + "，底稿 " + plans.size() + " 份");
            Set<Invariant> invariants = EnumSet.copyOf(Invariant.ALWAYS);
            invariants.addAll(also);
            try (SoakRun run = new SoakRun(invariants, 1)) {
                boolean sound = only != null ? passes(run, only, plans, out) : soak(run, plans, out);
                out.println((sound ? "没有违反：" : "有违反：") + run.summary());
                return sound ? 0 : 1;
            }
        }

        private boolean soak(SoakRun run, List<String> plans, PrintWriter out) throws IOException {
            long begin = System.nanoTime();
            long report = begin + REPORT_EVERY;
            for (long number = 0; System.nanoTime() - begin < minutes * 60e9; number++) {
                if (!passes(run, number, plans, out)) {
                    return false;
                }
                if (System.nanoTime() > report) {
                    out.println("  " + run.summary());
                    report += REPORT_EVERY;
                }
            }
            return true;
        }

        private boolean passes(SoakRun run, long number, List<String> plans, PrintWriter out) throws IOException {
            SoakCase input = SoakCase.of(seed, number, plans);
            Optional<String> violation = run.violation(input);
            if (violation.isPresent()) {
                Files.createDirectories(FAILURES);
                Path file = Files.write(FAILURES.resolve("seed-" + seed + "-case-" + number + "." + input.ending()), input.bytes());
                out.println("第 " + number + " 例：" + violation.get());
                out.println("输入存于 " + file + "，重做：./luoshi soak reading --seed " + seed + " --case " + number
                        + "（底稿须仍是这 " + plans.size() + " 份）");
            }
            return violation.isEmpty();
        }
    }
}
