package luoshi.app;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import luoshi.app.postgres.DatabaseUnavailableException;
import luoshi.app.server.CannotStartException;
import luoshi.app.server.Version;
import luoshi.plan.UnreadableDocumentException;
import luoshi.proof.UnreadableExportException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in words: the value, the rule, the next step. Never a stack trace unless one is asked for. */
public final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final String NO_FILE = "没有写要读的文件，例如 ./luoshi read 报告.txt";

    private final PrintWriter errors;
    private final boolean debug;

    /**
     * Complaints of one program.
     *
     * @param errors where they go
     * @param debug whether to add stack traces
     */
    public Complaints(PrintWriter errors, boolean debug) {
        this.errors = errors;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        errors.println("用法不对：" + chinese(wrong, args));
        errors.println("说明见：./" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String chinese(ParameterException wrong, String... args) {
        Map<String, OptionSpec> known = wrong.getCommandLine().getCommandSpec().optionsMap();
        Optional<String> unknown = Arrays.stream(args)
                .filter(arg -> arg.matches("-.+") && !known.containsKey(arg.replaceFirst("=.*", "")))
                .findFirst();
        return switch (wrong) {
            case MissingParameterException missing when missing.getMissing().getFirst() instanceof OptionSpec option ->
                option.longestName() + " 后面要写一个值";
            case MissingParameterException missing -> unknown.map(Complaints::unknownOption).orElse(
                    wrong.getCommandLine().getCommandName().equals("read") ? NO_FILE : "还要写 " + missing.getMissing().getFirst().paramLabel());
            case UnmatchedArgumentException unmatched ->
                unknown.map(Complaints::unknownOption).orElse("不认识“" + String.join(" ", unmatched.getUnmatched()) + "”");
            case OverwrittenOptionException twice -> ((OptionSpec) twice.getOverwritten()).longestName() + " 只能写一次";
            default -> translated(wrong);
        };
    }

    private static String unknownOption(String option) {
        return "认不出选项 " + option + "；文件名以 - 开头时写成 ./" + option;
    }

    /** Our converters say the whole thing themselves, in Chinese; picocli puts a beginning before it, and has a few sentences of its own. */
    private static String translated(ParameterException wrong) {
        String name = wrong.getArgSpec() instanceof OptionSpec option ? option.longestName() : "";
        return wrong.getMessage()
                .replaceFirst("^Missing required subcommand$", "还要写明做什么：" + subcommands(wrong))
                .replaceFirst("^Invalid value for .*?: ", "")
                .replaceFirst("^'(.*)' is not an? (?:double|long|int)$", name + " 要写一个数，不能是 $1")
                .replaceFirst("^expected one of \\[(.*)] .*but was '(.*)'$", name + " 只能是 $1，不能是 $2");
    }

    private static String subcommands(ParameterException wrong) {
        return String.join("、", wrong.getCommandLine().getSubcommands().keySet());
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return switch (failure) {
            case UnreadableDocumentException unreadable -> told(unreadable.getMessage(), failure);
            case UnwritableOutputException unwritable -> told(unwritable.getMessage(), failure);
            case DatabaseUnavailableException unavailable -> told(unavailable.getMessage(), failure);
            case CannotStartException cannotStart -> told(cannotStart.getMessage(), failure);
            case UnreadableExportException unreadable -> told(unreadable.getMessage(), failure);
            case ParameterException wrong -> handleParseException(wrong, new String[0]);
            default -> unexpected(failure);
        };
    }

    /** What nobody foresaw: one line that can be reported. */
    int unexpected(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : "，在 " + trace[0];
        String what = failure.toString().lines().findFirst().orElse("");
        return told("程序出错，没有完成。请把这一行（和所读的文件）报给维护人员：luoshi " + Version.current() + "，" + what + where
                + "。要看全部细节，设 LUOSHI_DEBUG=1 再试一次", failure);
    }

    /** More than the memory that Java was given holds. */
    int tooLarge(Throwable failure) {
        return told("内存不够，没有读完：文件太大或数字太多，请拆开，分几次读。", failure);
    }

    private int told(String message, Throwable failure) {
        errors.println(message);
        if (debug) {
            failure.printStackTrace(errors);
        }
        return ExitCode.SOFTWARE;
    }
}
