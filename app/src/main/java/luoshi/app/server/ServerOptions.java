package luoshi.app.server;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a server keeps its data and where it listens: the options that its commands share. */
public final class ServerOptions {

    @Option(names = "--data", paramLabel = "目录", description = "数据目录：数据库、密钥、存证头都在其中 where all data lie")
    private Path data;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "端口", description = "监听的端口 port，默认 ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--address", defaultValue = "127.0.0.1", paramLabel = "地址", description = "监听的地址 address，默认 ${DEFAULT-VALUE}，只供本机访问")
    private String address;

    @Option(names = "--database-url", paramLabel = "URL", description = {
        "改用外部 PostgreSQL（15 及以上），例如 jdbc:postgresql://主机:5432/库名；",
        "用户名和口令取自环境变量 LUOSHI_DATABASE_USER、LUOSHI_DATABASE_PASSWORD。",
        "an external PostgreSQL 15+; user and password from the environment"})
    private String databaseUrl;

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** The directory, or another one where none is named. */
    public void dataOr(Path other) {
        data = data == null ? other : data;
    }

    /** Whether a directory is named. */
    public boolean hasData() {
        return data != null;
    }

    int port() {
        return port;
    }

    String address() {
        return address;
    }

    /** Null where Luoshi runs its own PostgreSQL. */
    String databaseUrl() {
        return databaseUrl;
    }
}
