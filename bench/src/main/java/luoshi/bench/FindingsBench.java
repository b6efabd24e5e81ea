package luoshi.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import luoshi.bench.PlantedText.Plant;
import luoshi.plan.Documents;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.Finding;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;
import luoshi.reading.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code luoshi bench findings}: which planted faults the reader finds, and which correct sentences it suspects. */
@Command(name = "findings", description = "往干净的计划里埋错，看文件体检找出多少、冤枉多少。", mixinStandardHelpOptions = true)
final class FindingsBench implements Callable<Integer> {

    private static final List<String> CLEAN = List.of("22-保定-2025", "11-四川-2025", "25-易县-2019", "06-全国-2022", "30-清苑-2024");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "计划", description = "干净的计划正文；不给则用 ../shared/corpus 里的五份，没有就用 examples")
    private List<Path> files = List.of();

    @Option(names = "--seed", defaultValue = "1", description = "随机种子，同一种子埋同样的错")
    private long seed;

    @Option(names = "--each", defaultValue = "4", description = "每份计划每类埋几处")
    private int each;

    @Option(names = "--wordings", paramLabel = "表", description = "埋错用的句子表（列：kind range decimals sentence）；不给则用自带的")
    private Path table;

    @Option(names = "--show", defaultValue = "0", description = "列出至多几处没找到的错")
    private int show;

    private final PlanReader reader = new PlanReader();
    private List<Wording> wordings = List.of();
    private final List<Trial> trials = new ArrayList<>();

    /** One planted fault or twin after the reading. */
    private record Trial(Plant plant, boolean wrong, boolean touched, String shown) {}

    @Override
    public Integer call() throws IOException, UnreadableDocumentException {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> plans = plans();
        if (plans.isEmpty()) {
            out.println("没有可埋错的计划：examples 和 ../shared/corpus 里都没有正文。请在命令后面写上计划正文的路径。");
            return 1;
        }
        wordings = table == null ? Wording.all() : Wording.of(Files.readAllLines(table).stream());
        out.println("种子 " + seed + "，计划 " + plans.size() + " 份");
        for (int i = 0; i < plans.size(); i++) {
            run(plans.get(i), seed + i, out);
        }
        report(out);
        return 0;
    }

    private List<Path> plans() {
        if (!files.isEmpty()) {
            return files;
        }
        List<Path> corpus = CLEAN.stream().map(name -> Plans.SHARED.resolve("corpus/" + name + ".txt")).filter(Files::exists).toList();
        return corpus.isEmpty() ? Plans.texts() : corpus;
    }

    private void run(Path file, long planSeed, PrintWriter out) throws UnreadableDocumentException {
        String clean = new Documents().readText(file);
        Reading unplanted = reader.read(clean);
        out.println(file.getFileName() + "：未埋错时体检意见 " + unplanted.findings().size() + " 条，须人工判断");
        unplanted.findings().forEach(finding -> out.println(
                "    " + finding.rule() + " @" + unplanted.address(finding.spans().getFirst().start()) + " " + finding.message()));
        PlantFaults planting = new PlantFaults(clean, planSeed, wordings);
        Reading faulty = read(planting.faults(each), true);
        Reading twins = read(planting.twins(each), false);
        out.println("    埋错后 " + faulty.findings().size() + " 条，埋对照句后 " + twins.findings().size() + " 条");
    }

    private Reading read(PlantedText planted, boolean wrong) {
        Reading reading = reader.read(planted.text());
        List<Span> spans = reading.findings().stream().map(Finding::spans).flatMap(List::stream).toList();
        for (Plant plant : planted.plants()) {
            boolean touched = spans.stream().anyMatch(plant::touchedBy);
            trials.add(new Trial(plant, wrong, touched, around(planted.text(), plant)));
        }
        return reading;
    }

    private static String around(String text, Plant plant) {
        Span first = plant.numbers().values().stream().min(Span::compareTo).orElseThrow();
        int start = Math.max(text.lastIndexOf('。', first.start()), text.lastIndexOf('\n', first.start())) + 1;
        int end = text.indexOf('。', first.end());
        return text.substring(start, Math.min(start + 90, end < 0 ? text.length() : end));
    }

    private void report(PrintWriter out) {
        for (FaultKind kind : FaultKind.values()) {
            out.println(kind.chinese() + "：" + line(trials.stream().filter(trial -> trial.plant.kind() == kind).toList()));
        }
        out.println("合计：" + line(trials));
        list("没找到", trials.stream().filter(trial -> trial.wrong && !trial.touched), out);
        list("冤枉", trials.stream().filter(trial -> !trial.wrong && trial.touched), out);
    }

    private static String line(List<Trial> trials) {
        return "插入的错找到 %s，改数的错找到 %s；对照句被冤枉 %s".formatted(
                share(trials.stream().filter(trial -> trial.wrong && !trial.plant.edited()).toList()),
                share(trials.stream().filter(trial -> trial.wrong && trial.plant.edited()).toList()),
                share(trials.stream().filter(trial -> !trial.wrong).toList()));
    }

    private static String share(List<Trial> trials) {
        return trials.stream().filter(Trial::touched).count() + "/" + trials.size();
    }

    private void list(String title, Stream<Trial> some, PrintWriter out) {
        some.limit(show).forEach(trial -> out.println("    " + title + "〔" + trial.plant.kind().chinese() + "〕" + trial.shown));
    }
}
