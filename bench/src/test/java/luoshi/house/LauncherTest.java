package luoshi.house;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of the launcher in a small project, with a Maven that only puts a jar in place and keeps count of its builds. */
class LauncherTest {

    private static final String ECHO = """
            package luoshi.app;
            public class Luoshi {
                public static void main(String[] words) throws Exception {
                    System.out.println(String.join(" ", words));
                    if (words.length > 1) System.out.print(java.nio.file.Files.readString(java.nio.file.Path.of(words[1])));
                }
            }
            """;
    private static final String MAVEN = """
            #!/bin/bash
            echo build >>builds
            if grep -q broken reader/src/main/java/Reader.java; then echo 'ERROR in Reader.java'; exit 1; fi
            for module in app bench; do
                mkdir -p $module/target/lib
                cp ../luoshi-app.jar $module/target/luoshi-$module-1.jar
                touch $module/target/lib/a.jar
            done
            mkdir -p verifier/target
            cp ../luoshi-app.jar verifier/target/luoshi-verifier-1.jar
            """;

    @TempDir
    Path folder;

    private Path clone;

    @BeforeEach
    void makeASmallProject() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the launcher needs bash, which is not here");
        clone = Files.createDirectories(folder.resolve("督查 室/落实"));
        Files.copy(Repository.ROOT.resolve("luoshi"), clone.resolve("luoshi"));
        for (String file : new String[] {"pom.xml", "reader/pom.xml", "verifier/pom.xml", "app/pom.xml", "bench/pom.xml"}) {
            write(clone.resolve(file), "<project/>");
        }
        write(clone.resolve("reader/src/main/java/Reader.java"), "class Reader {}");
        write(clone.resolve("reader/src/main/resources/units.txt"), "家");
        write(folder.resolve("bin/mvn"), MAVEN);
        assertThat(folder.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
        packEcho();
    }

    @Test
    void helpListsTheCommandsAndNeedsNoJava() throws Exception {
        assertThat(run("./luoshi help")).contains("./luoshi read", "./luoshi verify", "./luoshi test", "./luoshi bench reading", "./luoshi bench findings", "./luoshi bench journal", "./luoshi bench plans", "./luoshi bench matters", "./luoshi bench board", "./luoshi bench criteria", "./luoshi bench telemetry", "./luoshi soak reading", "./luoshi soak kill", "./luoshi soak tamper", "./luoshi soak frames", "./luoshi soak storm", "exit 0");
        assertThat(clone.resolve("target")).doesNotExist();
    }

    /** JDK 25, MethodHandleAccessorFactory: this option is for testing, and its native frames pin the thread of a request to its processor. */
    @Test
    void theServerCallsNoPageThroughNativeCode() throws Exception {
        assertThat(Files.readString(clone.resolve("luoshi"))).as("as many requests as processors at once would stop the server for good").doesNotContain("useNativeAccessorOnly");
    }

    @Test
    void anUnknownCommandIsNamedAndRefused() throws Exception {
        assertThat(run("./luoshi raed")).contains("没有“raed”这个命令", "exit 2");
    }

    @Test
    void theTestsTakeNoArguments() throws Exception {
        assertThat(run("./luoshi test --help")).contains("用法 Usage: ./luoshi test", "exit 0");
        assertThat(run("./luoshi test reader")).contains("用法 Usage: ./luoshi test", "exit 2");
        assertThat(clone.resolve("builds")).doesNotExist();
    }

    @Test
    void readsAChineseFileNameUnderTheCLocaleFromAnyFolder() throws Exception {
        write(folder.resolve("我的 文件/年度计划.txt"), "新建5G基站\n");
        String command = "cd '%s'; ln -s '%s' 落; ./落 read 年度计划.txt".formatted(folder.resolve("我的 文件"), clone.resolve("luoshi"));

        assertThat(run(command)).contains("read 年度计划.txt", "新建5G基站", "exit 0");
    }

    @Test
    void verifyRunsTheJarThatNeedsNoOther() throws Exception {
        assertThat(run("./luoshi verify 导出.zip --key 公钥")).contains("ClassNotFoundException: luoshi.proof.Verify");
        assertThat(clone.resolve("target/luoshi/verify")).isDirectoryContaining("glob:**/luoshi-verify.jar");
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceIsChangedOrGone() throws Exception {
        assertThat(run("./luoshi read; ./luoshi read; touch reader/pom.xml; ./luoshi read"))
                .containsOnlyOnce("首次构建，要下载依赖")
                .doesNotContain("正在构建");
        assertThat(run("echo 吨 >>reader/src/main/resources/units.txt; ./luoshi read")).contains("正在构建");
        assertThat(run("rm reader/src/main/resources/units.txt; ./luoshi read; ./luoshi read")).containsOnlyOnce("正在构建");
        assertThat(clone.resolve("builds")).hasContent("build\nbuild\nbuild");
    }

    @Test
    void twoFirstStartsAtOnceBuildOnce() throws Exception {
        assertThat(run("./luoshi read & ./luoshi read & wait")).contains("read\nread");
        assertThat(clone.resolve("builds")).hasContent("build");
    }

    @Test
    void aFailedBuildShowsWhatMavenSaidAndIsTriedAgain() throws Exception {
        Files.writeString(clone.resolve("reader/src/main/java/Reader.java"), "broken", APPEND);

        assertThat(run("./luoshi read")).contains("ERROR in Reader.java", "构建失败", "exit 1");
        assertThat(run("echo >reader/src/main/java/Reader.java; ./luoshi read")).contains("exit 0");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        assertThat(run("sed 's/^needs_java=.*/needs_java=9999/' luoshi >later; bash later read"))
                .contains("找不到 JDK 9999 或更高版本", "No JDK 9999 or newer", "JAVA_HOME", "exit 1");
    }

    private String run(String command) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("/bin/bash", "-c", command + "; echo exit $?").directory(clone.toFile()).redirectErrorStream(true);
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        shell.environment().put("LANG", "C");
        shell.environment().remove("LC_ALL");
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    private void packEcho() throws IOException {
        Path source = folder.resolve("Luoshi.java");
        write(source, ECHO);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString())).isZero();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(clone.resolveSibling("luoshi-app.jar")))) {
            jar.putNextEntry(new JarEntry("luoshi/app/Luoshi.class"));
            Files.copy(folder.resolve("luoshi/app/Luoshi.class"), jar);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
