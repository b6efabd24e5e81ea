package luoshi.app.postgres;

import java.nio.file.Path;

/** PostgreSQL cannot be had; the message names the directory, says why, and what to do next, in Chinese. */
public final class DatabaseUnavailableException extends Exception {

    /** Control characters are masked, since a directory's name may carry terminal commands. */
    DatabaseUnavailableException(Path directory, String reason, Throwable cause) {
        super("数据库启动不了，目录“" + directory.toString().replaceAll("\\p{Cntrl}", "?") + "”：" + reason, cause);
    }

    DatabaseUnavailableException(Path directory, String reason) {
        this(directory, reason, null);
    }
}
