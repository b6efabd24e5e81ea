package luoshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String WORKS = """
            pipeline: works
            name: 重建工程
            from: 2022-01-01
            source: 《灾后重建规划》
            item: {name: 工程}
            fields: [{key: name, name: 名称}]
            stages: [{key: begun, name: 开工}, {key: finished, name: 完工}]
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFineFileIsToldInOneLine() throws IOException {
        assertThat(check(file("works.yaml", WORKS))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("works.yaml 没有错误：重建工程（works），2022-01-01 起施行，字段 1、阶段 2、钟 0、口径 0，sha256:[0-9a-f]{64}\n");
    }

    @Test
    void everyProblemIsALineWithFileLineAndField() throws IOException {
        assertThat(check(file("works.yaml", WORKS.replace("source:", "sorce:").replace("key: finished", "key: begun")))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                works.yaml:1 缺 source；写所依据文件的名称和文号
                works.yaml:4 sorce “sorce”不认识，是不是 source
                works.yaml:7 stages[2].key 阶段 begun 有两个；key 不能重复
                """);
    }

    @Test
    void theWorstOfSeveralFilesDecidesTheExitCode() throws IOException {
        assertThat(check(file("works.yaml", WORKS), directory.resolve("没有.yaml"), file("empty.yaml", ""))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("没有文件 ").contains("没有.yaml；核对文件名");
        assertThat(check(directory)).isEqualTo(2);
        assertThat(check()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("是文件夹", "还要写 FILE");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private int check(Path... files) {
        String[] args = new String[files.length + 1];
        args[0] = "check";
        for (int i = 0; i < files.length; i++) {
            args[i + 1] = files[i].toString();
        }
        int code = new Luoshi(out, err, Map.of(), LocalDate.of(2022, 3, 1)).run(args);
        String told = out.toString(StandardCharsets.UTF_8).replace(directory + "/", "");
        out.reset();
        out.writeBytes(told.getBytes(StandardCharsets.UTF_8));
        return code;
    }
}
