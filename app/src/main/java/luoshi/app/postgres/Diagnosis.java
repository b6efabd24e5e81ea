package luoshi.app.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the words of PostgreSQL or of the system mean for the operator: the reason and the next step, in Chinese. */
final class Diagnosis {

    private static final String NO_PERMISSION = "当前用户没有读写权限。请把目录和里面的文件交给运行落实的用户（chown -R），或换一个目录。";

    /** The first that fits speaks; so what is special goes before what is general. */
    private static final List<Known> KNOWN = List.of(
            known("Cannot run program", "缺少系统自带的小程序 sh 或 setsid。请安装 util-linux（Debian：apt install util-linux）。"),
            known("shared memory segment.*(No space|Cannot allocate|Invalid argument)|could not (open|create) shared memory|/dev/shm",
                    "共享内存不够。请检查 /dev/shm 是否存在、有没有满（df -h /dev/shm）；在容器里用 --shm-size=256m 启动。"),
            known("Cannot allocate memory|could not map anonymous|out of memory", "内存不够。请关掉别的程序，或换一台内存至少 1 GB 的机器。"),
            known("No space left on device", "磁盘满了。首次启动要约 150 MB 空间；请用 df -h 查看，清出空间后再启动，已提交的数据不会丢。"),
            known("Disk quota exceeded", "超过了磁盘配额。请让管理员放宽配额，或换一个目录。"),
            known("Read-only file system", "所在的磁盘是只读的。请换一个能写的目录，或检查磁盘是否因故障变为只读（dmesg）。"),
            known("could not look up effective user ID", "当前用户没有登记在 /etc/passwd。请用登记过的用户运行（容器里不要用 --user 随意指定号码）。"),
            known("cannot be run as root|execution of the PostgreSQL server is not permitted", "PostgreSQL 不能以 root 运行。请用普通用户运行落实。"),
            known("error while loading shared libraries|cannot execute binary file|Exec format error",
                    "自带的 PostgreSQL 在这台机器上运行不了。请使用带 glibc 的 64 位 Linux（x86-64 或 arm64）。"),
            known("Permission denied|Operation not permitted", NO_PERMISSION),
            known("pre-existing shared memory block|lock file .* already exists",
                    "还有旧的 PostgreSQL 进程没有退出。请等一分钟再启动；仍不行时用 ps -ef | grep postgres 查看。"),
            known("could not bind|could not create any TCP/IP sockets", "本机 127.0.0.1 上监听不了端口。请检查回环网卡（ip addr show lo）后再启动。"),
            known("database files are incompatible", "数据文件与自带的 PostgreSQL 版本不一致。请用当初的落实版本启动，备份后再升级。"),
            known("valid checkpoint record|invalid page|invalid resource manager|could not read|No such file or directory",
                    "数据文件缺失或损坏。请不要删除任何文件，先整个复制一份目录，再从备份恢复。"),
            known("password authentication failed|no password was provided",
                    "密码对不上：postgres/password 文件或数据库里的密码被改过。请从备份中找回 postgres/password。"));

    private Diagnosis() {}

    static String of(String words) {
        return KNOWN.stream()
                .filter(known -> known.words().matcher(words).find())
                .map(Known::meaning)
                .findFirst()
                .orElseGet(() -> "没有见过的原因：" + lastCry(words) + "。请把这一行和 log/postgres.log 交给维护人员。");
    }

    static DatabaseUnavailableException of(Path directory, IOException failure) {
        boolean forbidden = failure instanceof AccessDeniedException;
        return new DatabaseUnavailableException(directory, forbidden ? NO_PERMISSION : of(String.valueOf(failure.getMessage())), failure);
    }

    /** The last line that PostgreSQL itself calls grave, else the last line. */
    private static String lastCry(String words) {
        List<String> lines = Arrays.stream(words.split("\\R")).filter(line -> !line.isBlank()).toList();
        return lines.reversed().stream()
                .filter(line -> line.matches(".*(FATAL|PANIC|error):.*"))
                .findFirst()
                .orElse(lines.isEmpty() ? "没有任何输出" : lines.getLast())
                .strip();
    }

    private static Known known(String words, String meaning) {
        return new Known(Pattern.compile(words), meaning);
    }

    private record Known(Pattern words, String meaning) {}
}
