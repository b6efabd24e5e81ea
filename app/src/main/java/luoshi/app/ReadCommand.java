package luoshi.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import luoshi.app.server.Version;
import luoshi.plan.Documents;
import luoshi.plan.OutputFormat;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code luoshi read}: one document in, one reading out. */
@Command(
        name = "read",
        description = "读一份文件，列出目标、成绩、任务和体检意见 read one document",
        synopsisHeading = "",
        customSynopsis = "用法 Usage: luoshi read 文件FILE [--format table|jsonl|json|html] [-o 输出OUT] [--width 列数]%n",
        parameterListHeading = "%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {
            "",
            "位置是从 0 起数的字数（Unicode 字符）。jsonl、json 的各项见 docs/reading-json.md。",
            "An address is the number of Unicode characters before it."
        })
final class ReadCommand implements Callable<Integer> {

    private static final int NARROWEST = 40;

    private final OutputStream out;
    private final PrintWriter errors;
    private final Map<String, String> environment;
    private final LocalDate today;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", converter = PathConverter.class, description = "要读的文件 the document: txt md docx pdf")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = FormatConverter.class,
            description = {
                "table  在终端里看（默认）for the terminal (default)",
                "jsonl  每个数字一行 one line a number",
                "json   全部解读 the whole reading",
                "html   文件体检单，一个文件，可打印、可邮寄 one file to print or mail"
            })
    private OutputFormat format;

    @Option(names = "-o", paramLabel = "OUT", converter = PathConverter.class, description = "写到文件，不写到屏幕 write to this file")
    private Path target;

    @Option(names = "--width", paramLabel = "列数", converter = WidthConverter.class, description = "表格宽度，默认取 COLUMNS，没有则 120 width of the table")
    private Integer width;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "这份说明 this help")
    private boolean help;

    ReadCommand(OutputStream out, PrintWriter errors, Map<String, String> environment, LocalDate today) {
        this.out = out;
        this.errors = errors;
        this.environment = environment;
        this.today = today;
    }

    @Override
    public Integer call() throws UnreadableDocumentException, UnwritableOutputException {
        refuseWrongTarget();
        String text = new Documents().readText(file);
        Reading reading = new PlanReader().read(text);
        write(format.write(reading, file.getFileName().toString(), Version.current(), today, tableWidth()));
        boolean machineFormat = format == OutputFormat.JSONL || format == OutputFormat.JSON;
        if (machineFormat && reading.numbers().isEmpty()) {
            errors.println("已读，但这份文件里没有读到一个数字。");
        }
        return 0;
    }

    private void refuseWrongTarget() {
        if (target != null && Files.isDirectory(target)) {
            throw new ParameterException(spec.commandLine(), "-o 指向一个文件夹（" + target + "）；请写成其中的文件，例如 " + target.resolve("体检单.html"));
        }
        if (target != null && target.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw new ParameterException(spec.commandLine(), "-o 指向所读的文件自己（" + file + "），会把它盖掉；请换个名字");
        }
    }

    private int tableWidth() {
        if (width != null) {
            return width;
        }
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : 120;
    }

    private void write(String text) throws UnwritableOutputException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (target == null) {
                out.write(bytes);
                out.flush();
            } else {
                Files.write(target, bytes);
                errors.println("已写入 " + target);
            }
        } catch (IOException e) {
            if (target != null || !readerWentAway(e)) {
                throw new UnwritableOutputException(target == null ? "标准输出" : "文件 " + target, e);
            }
        }
    }

    /** {@code luoshi read x | head}: the message is the system's, in the language of the locale. */
    private static boolean readerWentAway(IOException e) {
        return e.getMessage() != null && (e.getMessage().contains("Broken pipe") || e.getMessage().contains("断开的管道"));
    }

    static final class FormatConverter implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String word) {
            return Arrays.stream(OutputFormat.values())
                    .filter(format -> format.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("--format 只能是 table、jsonl、json、html，不能是 " + word));
        }
    }

    static final class WidthConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (!word.matches("\\d{1,4}") || Integer.parseInt(word) < NARROWEST) {
                throw new TypeConversionException("--width 是 " + NARROWEST + " 到 9999 的整数，不能是 " + word);
            }
            return Integer.valueOf(word);
        }
    }

    static final class PathConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String word) {
            if (word.isBlank()) {
                throw new TypeConversionException(Complaints.NO_FILE);
            }
            try {
                return Path.of(word);
            } catch (InvalidPathException e) {
                throw new TypeConversionException(
                        "文件名“" + word + "”在当前语言环境里表示不出来；请先 export LC_ALL=C.UTF-8");
            }
        }
    }
}
