package luoshi.bench;

import luoshi.bench.board.BoardBench;
import luoshi.bench.load.MattersBench;
import luoshi.bench.load.PlansBench;
import luoshi.bench.pipeline.PipelinesBench;
import luoshi.bench.store.JournalBench;
import picocli.CommandLine.Command;

/** {@code luoshi bench}: measures the reader, the journal and the pages. */
@Command(
        name = "luoshi bench",
        description = "测量解读的准与快、存证日志和页面的快慢。",
        mixinStandardHelpOptions = true,
        subcommands = {ReadingBench.class, FindingsBench.class, JournalBench.class, PlansBench.class, MattersBench.class, BoardBench.class, PipelinesBench.class})
public final class Bench {

    Bench() {}

    public static void main(String[] args) {
        System.exit(Commands.inChinese(new Bench()).execute(args));
    }
}
