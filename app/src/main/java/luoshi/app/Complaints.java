package luoshi.app;

import java.io.PrintWriter;
import luoshi.plan.UnreadableDocumentException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in words: the value, the rule, the next step. Never a stack trace unless one is asked for. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final PrintWriter errors;
    private final boolean debug;

    Complaints(PrintWriter errors, boolean debug) {
        this.errors = errors;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        errors.println("用法不对：" + chinese(wrong));
        errors.println("说明见：" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String chinese(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing when missing.getMissing().getFirst().isPositional() ->
                "没有写要读的文件，例如 luoshi read 报告.txt";
            case UnmatchedArgumentException unknown -> "不认识“" + String.join(" ", unknown.getUnmatched()) + "”";
            // Our converters say the whole thing themselves; picocli puts this before it.
            default -> wrong.getMessage().replaceFirst("^Invalid value for .*?: ", "");
        };
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return switch (failure) {
            case UnreadableDocumentException unreadable -> told(unreadable.getMessage(), failure);
            case UnwritableOutputException unwritable -> told(unwritable.getMessage(), failure);
            default -> unexpected(failure);
        };
    }

    /** What nobody foresaw: one line that can be reported. */
    int unexpected(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : "，在 " + trace[0];
        String what = failure.toString().lines().findFirst().orElse("");
        return told("程序出错，没有读完。请把这一行和所读的文件报给维护人员：luoshi " + Luoshi.version() + "，" + what + where
                + "。要看全部细节，设 LUOSHI_DEBUG=1 再读一次", failure);
    }

    private int told(String message, Throwable failure) {
        errors.println(message);
        if (debug) {
            failure.printStackTrace(errors);
        }
        return ExitCode.SOFTWARE;
    }
}
