package luoshi.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import luoshi.app.server.LuoshiServer;
import luoshi.app.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code luoshi serve}: the server. */
@Command(name = "serve", description = "启动服务器 starts the server", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "目录", required = true, description = "数据目录：数据库、密钥、存证头都在其中")
    private Path directory;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "端口", description = "监听的端口，默认 ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--address", defaultValue = "127.0.0.1", paramLabel = "地址", description = "监听的地址，默认 ${DEFAULT-VALUE}，只供本机访问")
    private String address;

    @Option(names = "--city", defaultValue = "本市", paramLabel = "城市", description = "新建目录时的城市名称")
    private String city;

    @Option(names = "--database-url", paramLabel = "URL", description = "使用外部 PostgreSQL（15 及以上）：jdbc:postgresql://主机/库名")
    private String databaseUrl;

    private final PrintWriter terminal;

    ServeCommand(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerSettings settings = new ServerSettings(databaseUrl, System.getenv("LUOSHI_DATABASE_USER"), System.getenv("LUOSHI_DATABASE_PASSWORD"), address, port, city, directory);
        LuoshiServer.start(settings, terminal, Luoshi.version());
        new CountDownLatch(1).await();
        return 0;
    }
}
