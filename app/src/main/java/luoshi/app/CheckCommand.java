package luoshi.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import luoshi.pipeline.DefinitionFiles;
import luoshi.pipeline.DefinitionFiles.Checked;
import luoshi.pipeline.DefinitionFiles.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code luoshi check}: definition files of pipelines in, all that is wrong with them out. */
@Command(
        name = "check",
        description = "检查管道定义文件，逐条列出错误 check definition files of pipelines",
        synopsisHeading = "",
        customSynopsis = "用法 Usage: luoshi check 文件FILE…%n",
        parameterListHeading = "%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {"", "退出码 exit codes: 0 没有错误 fine; 1 有错误 problems; 2 文件读不了 unreadable"})
final class CheckCommand implements Callable<Integer> {

    private static final int FINE = 0;
    private static final int PROBLEMS = 1;
    private static final int UNREADABLE = 2;

    private final PrintWriter out;
    private final PrintWriter errors;

    @Parameters(paramLabel = "FILE", arity = "1..*", converter = ReadCommand.PathConverter.class, description = "定义文件 definition files (YAML)")
    private List<Path> files;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "这份说明 this help")
    private boolean help;

    CheckCommand(PrintWriter out, PrintWriter errors) {
        this.out = out;
        this.errors = errors;
    }

    @Override
    public Integer call() {
        return files.stream().mapToInt(this::check).max().orElse(FINE);
    }

    private int check(Path file) {
        try {
            return told(file, DefinitionFiles.check(Files.readAllBytes(file)));
        } catch (IOException e) {
            errors.println(Files.isDirectory(file) ? file + " 是文件夹；写其中的文件" : Files.exists(file) ? file + " 读不了；看看有没有读的权限" : "没有文件 " + file + "；核对文件名");
            return UNREADABLE;
        }
    }

    private int told(Path file, Checked checked) {
        checked.faults().forEach(fault -> out.println(file + ":" + fault.line() + " " + (fault.field().isEmpty() ? "" : fault.field() + " ") + fault.words()));
        if (checked.summary() == null) {
            return PROBLEMS;
        }
        Summary fine = checked.summary();
        out.println("%s 没有错误：%s（%s），%s 起施行，字段 %d、阶段 %d、钟 %d、口径 %d，%s"
                .formatted(file, fine.name(), fine.key(), fine.from(), fine.fields(), fine.stages(), fine.clocks(), fine.measures(), fine.hash()));
        return FINE;
    }
}
