package luoshi.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an auditor uses it. */
class VerifyTest {

    @TempDir
    Path folder;

    private final SealedStore store = SealedStore.aStoreWithALawfulPurge(1);
    private String export;
    private String key;
    private String heads;

    @BeforeEach
    void writeFiles() throws IOException {
        export = SealedStore.zip(store.parts(), folder.resolve("导出.zip")).toString();
        key = Files.writeString(folder.resolve("公钥.txt"), new JournalKey(SealedStore.KEYS.getPublic()).line() + "\n").toString();
        heads = Files.write(folder.resolve("存证头.txt"), SealedStore.lines(store.exportedHeads)).toString();
    }

    @Test
    void aCleanExportSaysUpToWhereItIsProvedAndWhatIsNot() {
        assertThat(run(export, "--key", key, "--heads", heads))
                .contains(
                        "库外存证头 Exported heads：证明前 " + store.covered() + " 条（位置 0 至 " + (store.covered() - 1) + "）",
                        "凭墓碑清除 2 行",
                        "尚未覆盖 Not yet covered：位置 " + store.covered() + " 起的 " + (store.entries.size() - store.covered()) + " 条",
                        "未封存 Not sealed：session 2 行。存证日志不证明这些表的内容",
                        "结论 Verdict：没有发现问题")
                .endsWith("exit 0");
    }

    @Test
    void withoutHeadsFromOutsideItSaysWhatCannotBeSeen() {
        SealedStore plain = SealedStore.aSealedStore(2);
        SealedStore.zip(plain.parts(), folder.resolve("导出.zip"));

        assertThat(run(export, "--key", key)).contains("末尾是否被截去、整库是否退回旧状态，看不出来", "没有发现问题").endsWith("exit 0");
    }

    @Test
    void problemsAreListedAndTheExitCodeIsOne() {
        store.facts.get("figure").getFirst().put("value", "13.50");
        SealedStore.zip(store.parts(), folder.resolve("导出.zip"));

        assertThat(run(export, "--heads", heads, "--key", key)).contains("〔事实行被改〕位置 ", "结论 Verdict：发现问题 1 处").endsWith("exit 1");
    }

    @Test
    void withoutAKeyNothingIsCalledProved() {
        assertThat(run(export, "--heads", heads)).contains("没有给出公钥（--key FILE），什么都不能证明").doesNotContain("结论").endsWith("exit 2");
    }

    @Test
    void wrongUsageAndUnreadableFilesAreToldInChinese() {
        assertThat(run()).contains("要写一个导出文件").endsWith("exit 2");
        assertThat(run(export, export, "--key", key)).contains("要写一个导出文件").endsWith("exit 2");
        assertThat(run(export, "--key")).contains("--key 后面要写一个文件").endsWith("exit 2");
        assertThat(run(export, "--keys", key)).contains("认不出选项 --keys").endsWith("exit 2");
        assertThat(run(folder + "/无.zip", "--key", key)).contains("读不到导出文件", "无.zip").endsWith("exit 2");
        assertThat(run(key, "--key", key)).contains("不是完整的 ZIP 文件").endsWith("exit 2");
        assertThat(run(export, "--key", export)).contains("公钥文件").endsWith("exit 2");
        assertThat(run(export, "--key", folder + "/无")).contains("读不到公钥文件").endsWith("exit 2");
        assertThat(run(export, "--key", key, "--heads", folder + "/无")).contains("读不到存证头文件").endsWith("exit 2");
    }

    @Test
    void aFileWithoutAnyLineEndIsAProblemAndNotAnEndlessRead() throws IOException {
        Files.write(Path.of(heads), new byte[(1 << 26) + 1]);

        assertThat(run(export, "--key", key, "--heads", heads)).contains("存证头.txt 第 1 行：一行超过 64 MiB").endsWith("exit 1");
    }

    @Test
    void helpIsGivenWhereItIsAskedFor() {
        assertThat(run("--help")).contains("用法 Usage: luoshi-verify EXPORT --key FILE [--heads FILE]…").endsWith("exit 0");
    }

    @Test
    void aWhollySpoiltExportIsToldInBoundedLength() {
        store.facts.get("matter").clear();
        store.facts.get("figure").clear();
        SealedStore.zip(store.parts(), folder.resolve("导出.zip"));

        assertThat(run(export, "--key", key, "--heads", heads).lines().count()).isLessThan(Report.SHOWN + 20);
    }

    private String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, UTF_8);
        int code = new Verify(both, both).run(args);
        return out.toString(UTF_8) + "exit " + code;
    }
}
