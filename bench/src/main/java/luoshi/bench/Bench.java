package luoshi.bench;

import luoshi.bench.board.BoardBench;
import luoshi.bench.criteria.CriteriaBench;
import luoshi.bench.firm.FirmsBench;
import luoshi.bench.load.MattersBench;
import luoshi.bench.load.PlansBench;
import luoshi.bench.pipeline.PipelinesBench;
import luoshi.bench.store.JournalBench;
import luoshi.bench.telemetry.SensorThingsBench;
import luoshi.bench.telemetry.TelemetryBench;
import picocli.CommandLine.Command;

/** {@code luoshi bench}: measures the reader, the journal, the pages, the criteria for enterprises and telemetry. */
@Command(
        name = "luoshi bench",
        description = "测量解读的准与快、存证日志、页面、企业评价标准和遥测的快慢。",
        mixinStandardHelpOptions = true,
        subcommands = {ReadingBench.class, FindingsBench.class, JournalBench.class, PlansBench.class, MattersBench.class, BoardBench.class, PipelinesBench.class, CriteriaBench.class, FirmsBench.class, TelemetryBench.class, SensorThingsBench.class})
public final class Bench {

    Bench() {}

    public static void main(String[] args) {
        System.exit(Commands.inChinese(new Bench()).execute(args));
    }
}
