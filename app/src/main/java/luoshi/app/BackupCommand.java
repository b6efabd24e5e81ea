package luoshi.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.Callable;
import luoshi.app.backup.Backup;
import luoshi.app.server.Store;
import luoshi.kernel.CityClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code luoshi backup}: the whole store in one file, while the server runs or not. */
@Command(name = "backup", description = "备份为一个文件，服务器可照常运行 writes one backup file, also while the server runs", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "文件", description = "备份写到哪里 where to write it")
    private Path file;

    @Option(names = "--data", paramLabel = "目录", required = true, description = "数据目录 the data directory")
    private Path data;

    @Option(names = "--database-url", paramLabel = "URL", description = "外部 PostgreSQL，同 serve as for serve")
    private String databaseUrl;

    @Spec
    private CommandSpec spec;

    private final PrintWriter terminal;
    private final Map<String, String> environment;

    BackupCommand(PrintWriter terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (Files.isDirectory(file) || !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new ParameterException(spec.commandLine(), "备份要写成已有文件夹中的一个文件，不能是“" + file + "”");
        }
        try (Store store = Store.reach(data, databaseUrl, environment); Connection database = store.connect()) {
            new Backup(database).write(file.toAbsolutePath(), CityClock.system().instant());
        }
        terminal.println("已备份到 " + file + "。校验：./luoshi verify " + file + " --key " + data.resolve("keys/journal.pub") + " --heads " + data.resolve("heads.txt"));
        return 0;
    }
}
