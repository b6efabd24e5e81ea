package luoshi.bench;

import picocli.CommandLine.Command;

/** {@code luoshi bench}: measures the reader. */
@Command(
        name = "luoshi bench",
        description = "测量解读的准与快。",
        mixinStandardHelpOptions = true,
        subcommands = {ReadingBench.class, FindingsBench.class})
public final class Bench {

    Bench() {}

    public static void main(String[] args) {
        System.exit(Commands.inChinese(new Bench()).execute(args));
    }
}
