package luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuoshiTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path plan;

    @BeforeEach
    void aPlanWithoutNumbers() throws IOException {
        plan = Files.writeString(directory.resolve("计划.txt"), "全文没有数字。\n");
    }

    @Test
    void withoutACommandItTellsANewcomerWhatThereIs() {
        assertThat(luoshi()).isZero();
        assertThat(out()).contains("用法 Usage: luoshi <命令", "  read ", "  test ", "  bench ", "  soak ", "例 Examples");
        assertThat(err()).isEmpty();
    }

    @Test
    void aPlanWithoutASingleNumberIsReadAndSaysSo() {
        assertThat(luoshi("read", plan.toString())).isZero();
        assertThat(out()).contains("没有读到一个数字");
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "json"})
    void forMachinesItSaysSoBesideTheOutput(String format) {
        assertThat(luoshi("read", plan.toString(), "--format", format)).isZero();
        assertThat(out()).doesNotContain("没有读到一个数字");
        assertThat(err()).isEqualTo("已读，但这份文件里没有读到一个数字。\n");
    }

    @Test
    void thePageIsWrittenToTheFileAskedForWithTheDayItWasRead() throws IOException {
        Path page = directory.resolve("体检单.html");

        assertThat(luoshi("read", plan.toString(), "--format", "HTML", "-o", page.toString())).isZero();
        assertThat(Files.readString(page)).contains("2022年3月1日", "全文没有数字。");
        assertThat(out()).isEmpty();
    }

    @Test
    void wrongUsageIsToldWithTheNextStep() {
        assertThat(luoshi("read")).isEqualTo(2);
        assertThat(luoshi("read", plan.toString(), "--format", "xml")).isEqualTo(2);
        assertThat(luoshi("raed", plan.toString())).isEqualTo(2);
        assertThat(luoshi("read", plan.toString(), "--width", "10")).isEqualTo(2);
        assertThat(luoshi("read", plan.toString(), "-o", plan.toString())).isEqualTo(2);
        assertThat(err().replace(plan.toString(), "计划.txt")).isEqualTo("""
                用法不对：没有写要读的文件，例如 ./luoshi read 报告.txt
                说明见：./luoshi read --help
                用法不对：--format 只能是 table、jsonl、json、html，不能是 xml
                说明见：./luoshi read --help
                用法不对：不认识“raed 计划.txt”
                说明见：./luoshi --help
                用法不对：--width 是 40 到 9999 的整数，不能是 10
                说明见：./luoshi read --help
                用法不对：-o 指向所读的文件自己（计划.txt），会把它盖掉；请换个名字
                说明见：./luoshi read --help
                """);
    }

    @Test
    void whatPicocliRefusesIsToldInChinese() {
        String[][] wrong = {{"read", "-dash.docx"}, {"read", ""}, {"read", plan.toString(), "-o"}, {"read", plan.toString(), "-o", directory.toString()},
            {"read", plan.toString(), plan.toString()}, {"read", plan.toString(), "--format", "json", "--format", "html"}};
        for (String[] args : wrong) {
            assertThat(luoshi(args)).as(String.join(" ", args)).isEqualTo(2);
        }
        assertThat(err().replace(directory.toString() + "/", "")
                        .replace(directory.toString(), "目录").replace("说明见：./luoshi read --help\n", ""))
                .isEqualTo("""
                        用法不对：认不出选项 -dash.docx；文件名以 - 开头时写成 ./-dash.docx
                        用法不对：没有写要读的文件，例如 ./luoshi read 报告.txt
                        用法不对：-o 后面要写一个值
                        用法不对：-o 指向一个文件夹（目录）；请写成其中的文件，例如 体检单.html
                        用法不对：不认识“计划.txt”
                        用法不对：--format 只能写一次
                        """);
    }

    @Test
    void aDocumentBeyondTheMemoryIsNamedAsSuch() {
        OutputStream exhausted = new OutputStream() {
            @Override
            public void write(int b) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        assertThat(luoshi(exhausted, Map.of())).isEqualTo(1);
        assertThat(err()).contains("文件太大或数字太多，请拆开").doesNotContain("\tat ");
    }

    @Test
    void anUnreadableFileIsNamedWithoutAStackTrace() {
        assertThat(luoshi("read", directory.resolve("没有.txt").toString())).isEqualTo(1);
        assertThat(err()).contains("没有.txt").doesNotContain("\tat ");
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamed() {
        assertThat(luoshi("read", plan.toString(), "-o", directory.resolve("无此目录/x").toString())).isEqualTo(1);
        assertThat(err()).contains("写不出文件", "无此目录", "没有这个目录", "-o").doesNotContain("\tat ");
    }

    @Test
    void aClosedPipeIsSilentAndAFullDiskIsNot() {
        assertThat(luoshi(failing("Broken pipe"), Map.of())).isZero();
        assertThat(err()).isEmpty();
        assertThat(luoshi(failing("No space left on device"), Map.of())).isEqualTo(1);
        assertThat(err()).contains("写不出标准输出", "No space left on device");
    }

    @Test
    void theUnexpectedIsOneLineToReportAndATraceOnlyOnRequest() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("gone");
            }
        };
        assertThat(luoshi(broken, Map.of())).isEqualTo(1);
        assertThat(err().lines()).singleElement().asString()
                .contains("报给维护人员", "IllegalStateException: gone", "LuoshiTest", "LUOSHI_DEBUG=1");

        luoshi(broken, Map.of("LUOSHI_DEBUG", "1"));
        assertThat(err()).contains("\tat luoshi.app.ReadCommand");
    }

    private int luoshi(String... args) {
        return new Luoshi(out, err, Map.of(), LocalDate.of(2022, 3, 1)).run(args);
    }

    private int luoshi(OutputStream out, Map<String, String> environment) {
        return new Luoshi(out, err, environment, LocalDate.of(2022, 3, 1)).run("read", plan.toString());
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
