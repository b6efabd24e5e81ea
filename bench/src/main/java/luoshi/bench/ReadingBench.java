package luoshi.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import luoshi.reading.PlanReader;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench reading}: the scores of all annotated plans at hand, and the reader's speed. */
@Command(name = "reading", description = "给解读打分，并测速度。", mixinStandardHelpOptions = true)
final class ReadingBench implements Callable<Integer> {

    private static final int TIMED_PLANS = 8;

    @Spec
    private CommandSpec spec;

    @Option(names = "--dir", description = "标注目录：*.jsonl，可有 texts/、stretches*.json、debatable*.tsv；不给则用 examples 和 ../shared/gold")
    private Path dir;

    @Option(names = "--texts", description = "正文目录；不给则用标注目录下的 texts/，没有 texts/ 就用标注目录")
    private Path texts;

    @Option(names = "--show", defaultValue = "0", description = "每份计划列出至多几条漏读和误读")
    private int show;

    @Option(names = "--no-speed", description = "不测速度")
    private boolean skipSpeed;

    @Override
    public Integer call() throws IOException, RunnerException {
        PrintWriter out = spec.commandLine().getOut();
        int scored = 0;
        for (Path gold : dir != null ? Stream.of(dir).filter(Files::isDirectory).toList() : atHand(out)) {
            scored += score(gold, out);
        }
        boolean timed = !skipSpeed && (scored > 0 || dir == null) && time(out);
        if (scored == 0 && !timed) {
            out.println("没有可测的：" + (dir == null ? Plans.EXAMPLES : dir) + " 里没有带标注的计划（*.jsonl）。请用 --dir 指明标注目录。");
            return 1;
        }
        return 0;
    }

    private static List<Path> atHand(PrintWriter out) {
        Path shared = Plans.SHARED.resolve("gold");
        if (!Files.isDirectory(shared)) {
            out.println("没有 ../shared/gold，只测了示例");
        }
        return Stream.of(Plans.EXAMPLES, shared).filter(Files::isDirectory).toList();
    }

    private int score(Path gold, PrintWriter out) throws IOException {
        PlanReader reader = new PlanReader();
        out.println("标注 " + gold);
        List<Score> scores = new ArrayList<>();
        for (Gold plan : Gold.load(gold, texts == null ? Plans.textsOf(gold) : texts)) {
            Score score = Score.of(plan, Annotation.of(reader.read(plan.text())));
            scores.add(score);
            out.println(line(score));
            list("漏读", score.missed(), out);
            list("误读", score.falseAlarms(), out);
        }
        if (!scores.isEmpty()) {
            out.println(line(Score.pooled(scores)));
        }
        out.flush();
        return scores.size();
    }

    private static String line(Score score) {
        Tally target = score.target();
        String past = score.past().gold() == 0
                ? ""
                : "；成绩 %d/%d F1 %s".formatted(score.past().found(), score.past().gold(), percent(score.past().f1()));
        return "  %s：目标 %d/%d，读出 %d，准 %s 全 %s F1 %s，连同界限 F1 %s，指标对 %s；名称读成目标 %d，背景读成目标 %d，回顾中误读 %d%s"
                .formatted(
                        score.name(), target.found(), target.gold(), target.predicted(),
                        percent(target.precision()), percent(target.recall()), percent(target.f1()), percent(target.strictF1()),
                        percent(target.indicatorShare()),
                        score.namesAsTargets(), score.backgroundAsTargets(), score.reviewTargets(), past);
    }

    private void list(String title, List<Annotation> numbers, PrintWriter out) {
        numbers.stream().limit(show).forEach(number -> out.println(
                "    %s @%d %s〔%s〕%s".formatted(title, number.start(), number.raw(), number.indicator(), number.sentence())));
    }

    private static boolean time(PrintWriter out) throws RunnerException {
        List<Path> plans = Plans.largest(TIMED_PLANS);
        if (plans.isEmpty()) {
            out.println("没有可测速的计划：examples 和 ../shared 里都没有正文。");
            return false;
        }
        out.println("测速约一分钟……");
        out.flush();
        out.println(ReadingSpeed.measure(plans));
        return true;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
