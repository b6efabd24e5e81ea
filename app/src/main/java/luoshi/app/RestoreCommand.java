package luoshi.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import luoshi.app.backup.Restore;
import luoshi.app.server.Store;
import luoshi.proof.ExportFile;
import luoshi.proof.JournalKey;
import luoshi.proof.Report;
import luoshi.proof.Verification;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code luoshi restore}: checks a backup and fills a new directory with it. */
@Command(name = "restore", description = "校验备份并恢复到新目录 checks a backup and restores it into a new directory", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "文件", description = "备份文件 the backup")
    private Path file;

    @Option(names = "--data", paramLabel = "目录", required = true, description = "新的数据目录 the new data directory")
    private Path data;

    @Option(names = "--key", paramLabel = "公钥", required = true, description = "存证公钥 journal.pub，用来校验备份 the public key to check it with")
    private Path key;

    @Option(names = "--heads", paramLabel = "存证头", description = "另行保管的存证头文件，可写多次 exported heads")
    private List<Path> heads = List.of();

    @Option(names = "--database-url", paramLabel = "URL", description = "恢复到外部 PostgreSQL 的空库，同 serve as for serve")
    private String databaseUrl;

    private final PrintWriter terminal;
    private final Map<String, String> environment;

    RestoreCommand(PrintWriter terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Verification(List.of(JournalKey.parse(Files.readString(key)))).check(file, heads);
        if (!report.isClean()) {
            throw new ParameterException(spec.commandLine(), "备份没有通过校验，未恢复。先运行 ./luoshi verify " + file + " --key " + key + " 看哪里不对；有过清除的，两处都要加 --heads heads.txt");
        }
        try (ExportFile export = ExportFile.open(file); Store store = Store.open(data, databaseUrl, environment)) {
            migrate(store, export.manifest().schema());
            try (Connection database = store.connect()) {
                if (!Restore.isEmpty(database)) {
                    throw new ParameterException(spec.commandLine(), "“" + data + "”的数据库里已有数据，未恢复。请换一个新目录");
                }
                new Restore(database).read(export);
            }
            migrate(store, "latest");
        }
        terminal.println("已恢复到 " + data + "。请把保管的 keys/ 放回该目录，再启动：./luoshi serve --data " + data);
        return 0;
    }

    private static void migrate(Store store, String schema) {
        Flyway.configure().dataSource(store.url(), store.user(), store.password()).locations("classpath:db/migration").target(schema).load().migrate();
    }
}
