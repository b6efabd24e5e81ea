package luoshi.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.PropertyResourceBundle;
import luoshi.app.Complaints;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Commands whose help and complaints are Chinese throughout, picocli's own words included. */
public final class Commands {

    private static final String WORDS = "mixinStandardHelpOptions.help=显示本说明\nmixinStandardHelpOptions.version=显示版本\n";

    private Commands() {}

    /** The command line of a command and its subcommands. */
    public static CommandLine inChinese(Object command) {
        CommandLine line = new CommandLine(command);
        translate(line);
        Complaints complaints = new Complaints(line.getErr(), System.getenv("LUOSHI_DEBUG") != null);
        return line.setParameterExceptionHandler(complaints).setExecutionExceptionHandler(complaints);
    }

    private static void translate(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading("用法：./").commandListHeading("命令：%n").synopsisSubcommandLabel("命令");
        try {
            line.setResourceBundle(new PropertyResourceBundle(new StringReader(WORDS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.getSubcommands().values().forEach(Commands::translate);
    }
}
