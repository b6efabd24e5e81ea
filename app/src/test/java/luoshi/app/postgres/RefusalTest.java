package luoshi.app.postgres;

import static luoshi.app.postgres.PostgresServerTest.PROGRAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that cannot be used: each refusal names the directory, the reason and the next step. */
class RefusalTest {

    @TempDir
    Path folder;

    @Test
    void aDirectoryWithForeignFilesIsNotTouched() throws Exception {
        Files.writeString(folder.resolve("年度报告.docx"), "");

        assertThat(refusal(PROGRAMS)).contains(folder.toString(), "年度报告.docx", "不是落实的数据目录", "请换一个空目录");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("年度报告.docx"));
    }

    @Test
    void aFileIsNoDirectory() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "");

        assertThat(catchThrowableOfType(DatabaseUnavailableException.class, () -> PostgresServer.start(file, PROGRAMS)))
                .hasMessageContainingAll(file.toString(), "这是一个文件", "请换一个目录");
    }

    @Test
    void filesOfAnotherPostgresVersionAreNamed() throws Exception {
        dataOfVersion("17");
        Files.writeString(folder.resolve("postgres/password"), "secret");

        assertThat(refusal(PROGRAMS)).contains("PostgreSQL 17", "自带的是 18", "请用当初的落实版本");
    }

    @Test
    void aLostPasswordIsAskedFor() throws Exception {
        dataOfVersion("18");

        assertThat(refusal(PROGRAMS)).contains("postgres/password 不见了", "从备份");
    }

    @Test
    void aFreshDiskIsNotForeignAndAnotherPasswordIsToldAsSuch() throws Exception {
        Files.createDirectory(folder.resolve("lost+found"));
        PostgresServer.start(folder, PROGRAMS).close();
        Files.writeString(folder.resolve("postgres/password"), "guessed");

        assertThat(refusal(PROGRAMS)).contains("密码对不上", "从备份").doesNotContain("guessed");
        assertThat(new LeftOver(folder.resolve("postgres/data")).running()).isEmpty();
    }

    @Test
    void damagedFilesAreNotRepairedByGuessing() throws Exception {
        PostgresServer.start(folder, PROGRAMS).close();
        Files.delete(folder.resolve("postgres/data/global/pg_control"));

        assertThat(refusal(PROGRAMS)).contains("缺失或损坏", "不要删除任何文件", "从备份恢复");
    }

    @Test
    void aFullDiskWhileMakingTheDatabaseLeavesNoHalfDatabase() throws Exception {
        Path cache = programsThatFail("could not write to file \"pg_wal\": No space left on device");

        assertThat(refusal(cache)).contains("磁盘满了", "df -h").doesNotContain("Exception");
        assertThat(folder.resolve("数据/postgres")).isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("data"));
    }

    @Test
    void whatNobodyForesawIsQuoted() throws Exception {
        assertThat(refusal(programsThatFail("FATAL:  the moon is full"))).contains("FATAL:  the moon is full", "postgres.log", "维护人员");
    }

    private void dataOfVersion(String version) throws IOException {
        Files.writeString(folder.resolve("holder"), "落实 Luoshi\n1\n");
        Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(folder.resolve("postgres/data/PG_VERSION"), version + "\n");
    }

    private String refusal(Path programs) {
        Path directory = programs.equals(PROGRAMS) ? folder : folder.resolve("数据");
        DatabaseUnavailableException refusal = catchThrowableOfType(
                DatabaseUnavailableException.class, () -> PostgresServer.start(directory, programs).close());
        assertThat(refusal).as("refused").isNotNull();
        return refusal.getMessage();
    }

    private Path programsThatFail(String words) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("cache/bin-" + Programs.VERSION + "/bin"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String program : new String[] {"initdb", "postgres"}) {
            Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\nmkdir \"$2\"; echo '" + words + "'; exit 1\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder.resolve("cache");
    }
}
