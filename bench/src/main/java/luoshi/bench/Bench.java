package luoshi.bench;

import luoshi.bench.store.JournalBench;
import picocli.CommandLine.Command;

/** {@code luoshi bench}: measures the reader and the journal. */
@Command(
        name = "luoshi bench",
        description = "测量解读的准与快、存证日志的快慢。",
        mixinStandardHelpOptions = true,
        subcommands = {ReadingBench.class, FindingsBench.class, JournalBench.class})
public final class Bench {

    Bench() {}

    public static void main(String[] args) {
        System.exit(Commands.inChinese(new Bench()).execute(args));
    }
}
