package luoshi.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code luoshi bench}: measures the reader. */
@Command(
        name = "luoshi bench",
        description = "测量解读的准与快。",
        mixinStandardHelpOptions = true,
        subcommands = {ReadingBench.class, FindingsBench.class})
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
