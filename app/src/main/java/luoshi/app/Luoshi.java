package luoshi.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import luoshi.kernel.CityClock;
import luoshi.app.server.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command line {@code luoshi}. */
@Command(
        name = "luoshi",
        versionProvider = Luoshi.Told.class,
        synopsisHeading = "",
        customSynopsis = "用法 Usage: luoshi <命令 command> [选项 options]",
        header = {
            "落实 Luoshi：读城市的年度计划和政府工作报告，",
            "找出目标、成绩、不设数字目标的任务，和写得对不上的地方。",
            "Reads the annual plans and work reports of Chinese cities.",
            ""
        },
        commandListHeading = "%n命令 Commands:%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {
            "  test  编译并自检 build and check",
            "  bench 测准确率和速度 how right, how fast",
            "  soak  长时间随机折腾，找崩溃和丢失 torment it for long",
            "",
            "例 Examples:",
            "  luoshi read 报告.docx                              在终端里看 look at it here",
            "  luoshi read 报告.docx --format html -o 体检单.html  可寄回起草部门",
            "",
            "每个命令的说明 help of a command: luoshi read --help",
            "退出码 exit codes: 0 已读 read; 1 没有读成 not read; 2 用法不对 wrong usage"
        })
public final class Luoshi implements Runnable {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "这份说明 this help")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "版本 version")
    private boolean version;

    private final CommandLine commands;
    private final Complaints complaints;

    Luoshi(OutputStream out, OutputStream err, Map<String, String> environment, LocalDate today) {
        PrintWriter errors = utf8(err);
        complaints = new Complaints(errors, environment.containsKey("LUOSHI_DEBUG"));
        commands = new CommandLine(this)
                .addSubcommand(new ReadCommand(out, errors, environment, today))
                .addSubcommand(new CheckCommand(utf8(out), errors))
                .addSubcommand(new ServeCommand(utf8(out), environment))
                .addSubcommand(new DemoCommand(utf8(out), environment))
                .addSubcommand(new PasswordCommand(utf8(out), environment))
                .addSubcommand(new RehearseCommand(environment))
                .addSubcommand(new BackupCommand(utf8(out), environment))
                .addSubcommand(new RestoreCommand(utf8(out), environment))
                .setOut(utf8(out))
                .setErr(errors)
                .setUsageHelpWidth(100);
        commands.setParameterExceptionHandler(complaints).setExecutionExceptionHandler(complaints);
    }

    public static void main(String[] args) {
        // Streams of our own: System.out would encode by the locale and hide that a pipe is closed.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(new Luoshi(out, err, System.getenv(), CityClock.today()).run(args));
    }

    int run(String... args) {
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError failure) {
            return complaints.tooLarge(failure);
        } catch (StackOverflowError failure) {
            return complaints.unexpected(failure);
        }
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        commands.usage(commands.getOut());
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    static final class Told implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"luoshi " + Version.current()};
        }
    }
}
