package luoshi.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.proof.output.ReportText;
import luoshi.proof.text.Ascii;

/** The command {@code luoshi-verify}: one export in, a report out. */
public final class Verify {

    private static final int CLEAN = 0;
    private static final int PROBLEMS = 1;
    private static final int USAGE = 2;
    private static final String HELP = """
            核验落实的导出文件：日志、事实、佐证有没有被改过。不需要服务器。
            Checks an export of Luoshi without the server.

            用法 Usage: luoshi-verify EXPORT --key FILE [--heads FILE]…

              EXPORT        导出文件（ZIP）the export
              --key FILE    公钥文件，须从库外取得；换过公钥的，每把写一次 public key, obtained elsewhere
              --heads FILE  库外保管的存证头文件，可写多次 heads kept outside the database
              -h, --help    这份说明 this help

            没有库外的存证头，看不出末尾被截去，也不认任何清除。
            退出码 exit codes: 0 没有发现问题 fine; 1 发现问题 problems; 2 用法不对或读不出 wrong usage or unreadable
            """;

    private final PrintStream out;
    private final PrintStream errors;

    Verify(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] args) {
        // Streams of our own: System.out would encode by the locale.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        int code = new Verify(out, new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8)).run(args);
        out.flush();
        System.exit(code);
    }

    int run(String... args) {
        if (args.length > 0 && List.of(args).stream().anyMatch(word -> word.equals("--help") || word.equals("-h"))) {
            out.print(HELP);
            return CLEAN;
        }
        try {
            return check(Arguments.of(args));
        } catch (UnreadableExportException e) {
            return told(e.getMessage());
        } catch (InvalidPathException e) {
            return told("文件名在当前语言环境里表示不出来；请先 export LC_ALL=C.UTF-8");
        } catch (OutOfMemoryError e) {
            return told("内存不够，没有核验完。请加大内存再试，例如 java -Xmx4g -jar luoshi-verify.jar …");
        } catch (RuntimeException e) {
            return told("程序出错，没有核验完。请把这一行报给维护人员：" + Ascii.harmless(e + Arrays.stream(e.getStackTrace()).limit(1).map(place -> "，在 " + place).collect(Collectors.joining())));
        }
    }

    private int check(Arguments arguments) throws UnreadableExportException {
        if (arguments.exports.size() != 1) {
            return told("用法不对：要写一个导出文件，例如 luoshi-verify 导出.zip --key 公钥.txt --heads 存证头.txt");
        }
        if (arguments.keys.isEmpty()) {
            return told("没有给出公钥（--key FILE），什么都不能证明：没有公钥，分不清存证头是谁签的。公钥要从库外取得，不能取自导出文件或同一台服务器。");
        }
        List<JournalKey> keys = new ArrayList<>();
        for (Path file : arguments.keys) {
            keys.add(readKey(file));
        }
        Report report = new Verification(keys).check(arguments.exports.getFirst(), arguments.heads);
        out.println("公钥 Keys：" + String.join("、", keys.stream().map(JournalKey::id).toList()));
        new ReportText(report).lines().forEach(out::println);
        return report.isClean() ? CLEAN : PROBLEMS;
    }

    private static JournalKey readKey(Path file) throws UnreadableExportException {
        String name = "公钥文件“" + Ascii.harmless(file.toString()) + "”";
        try {
            return JournalKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UnreadableExportException("读不到" + name + "：没有这个文件，或没有读取它的权限。请核对路径。", e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableExportException("读不出" + name + "：" + e.getMessage() + "。请核对是否拿错了文件。", e);
        }
    }

    private int told(String message) {
        errors.println(message);
        errors.println("说明见 help: luoshi-verify --help");
        return USAGE;
    }

    private record Arguments(List<Path> exports, List<Path> keys, List<Path> heads) {

        static Arguments of(String... words) throws UnreadableExportException {
            Arguments arguments = new Arguments(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < words.length; i++) {
                switch (words[i]) {
                    case "--key", "--heads" -> {
                        if (i + 1 == words.length || words[i + 1].startsWith("--")) {
                            throw new UnreadableExportException("用法不对：" + words[i] + " 后面要写一个文件");
                        }
                        (words[i].equals("--key") ? arguments.keys : arguments.heads).add(Path.of(words[++i]));
                    }
                    case String option when option.startsWith("-") ->
                        throw new UnreadableExportException("用法不对：认不出选项 " + Ascii.harmless(option) + "；文件名以 - 开头时写成 ./" + Ascii.harmless(option));
                    default -> arguments.exports.add(Path.of(words[i]));
                }
            }
            return arguments;
        }
    }
}
