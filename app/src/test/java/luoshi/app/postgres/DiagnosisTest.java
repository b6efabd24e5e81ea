package luoshi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            initdb: error: could not create directory "/d/base": No space left on device                      | 磁盘满了
            FATAL:  could not write lock file "postmaster.pid": No space left on device                       | 磁盘满了
            FATAL:  could not resize shared memory segment "/PostgreSQL.1" to 2 bytes: No space left on device | 共享内存不够
            FATAL:  could not create shared memory segment: Invalid argument                                  | 共享内存不够
            FATAL:  could not open shared memory segment "/PostgreSQL.1": Permission denied                   | 共享内存不够
            FATAL:  could not map anonymous shared memory: Cannot allocate memory                             | 内存不够
            initdb: error: could not look up effective user ID 1234: user does not exist                      | /etc/passwd
            initdb: error: cannot be run as root                                                              | 不能以 root
            FATAL:  database files are incompatible with server                                               | 版本不一致
            PANIC:  could not locate a valid checkpoint record at 0/1                                         | 从备份恢复
            LOG:  could not bind IPv4 address "127.0.0.1": Address already in use                             | 监听不了端口
            FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use                            | 旧的 PostgreSQL
            /d/bin/postgres: error while loading shared libraries: libm.so.6: cannot open                     | 运行不了
            Cannot run program "setsid" (in directory "/"): error=2, No such file or directory                | util-linux
            initdb: error: could not change permissions of directory "/d": Operation not permitted            | chown
            """)
    void theWordsOfPostgresAreTranslatedIntoANextStep(String words, String meaning) {
        assertThat(Diagnosis.of("starting\n" + words + "\n")).contains(meaning).contains("请");
    }

    @Test
    void aMissingPermissionIsToldThoughJavaOnlyNamesTheFile() {
        IOException failure = new AccessDeniedException("/数据/lock");

        assertThat(Diagnosis.of(Path.of("/数据"), failure)).hasMessageContainingAll("/数据", "没有读写权限", "chown").hasCause(failure);
    }

    @Test
    void silenceIsToldAsSuch() {
        assertThat(Diagnosis.of("\n")).contains("没有任何输出");
    }
}
