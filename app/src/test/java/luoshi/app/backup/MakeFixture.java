package luoshi.app.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.LuoshiServer;
import luoshi.app.server.ServerOptions;
import luoshi.app.server.Store;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.Heads;
import luoshi.kernel.CityClock;
import luoshi.people.SignIns;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/**
 * Makes a backup of the present schema with data in it, its public key and its heads, to be kept for {@link OldBackupTest}:
 *
 * <pre>
 * mvn -q -pl app -am -DskipTests package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib
 * java -cp "app/target/test-classes:app/target/classes:app/target/lib/*" luoshi.app.backup.MakeFixture app/src/test/resources/luoshi/app/backup/v2
 * </pre>
 */
final class MakeFixture {

    private static final Actor ACTOR = Actor.system("demo");

    private MakeFixture() {}

    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]).toAbsolutePath();
        Path data = Files.createTempDirectory("luoshi-fixture");
        ServerOptions options = new ServerOptions();
        new CommandLine(options).parseArgs("--data", data.toString(), "--port", "0");
        try (LuoshiServer server = LuoshiServer.start(options, Map.of())) {
            server.part(DemoCity.class).begin(LocalDateTime.of(2022, 6, 30, 8, 0).atZone(CityClock.ZONE).toInstant(), 1, "fixture");
            for (String name : new String[] {"现场照片.jpg", "会议纪要.txt", "空文件"}) {
                byte[] bytes = name.equals("空文件") ? new byte[0] : (name + "的内容").getBytes(StandardCharsets.UTF_8);
                server.part(EvidenceFiles.class).keep(ACTOR, UUID.randomUUID(), name, new ByteArrayResource(bytes));
            }
            server.part(SignIns.class).attempt("duchashi", "wrong", "127.0.0.1");
            purgeOnePerson(server);
            JdbcClient jdbc = server.part(JdbcClient.class);
            while (jdbc.sql("select exists (select from journal_pending)").query(Boolean.class).single()) {
                Thread.sleep(50);
            }
            server.part(Heads.class).sign();
        }
        try (Store store = Store.open(data, null, Map.of()); Connection database = store.connect()) {
            new Backup(database).write(sibling(target, ".zip"), CityClock.system().instant());
        }
        Files.copy(data.resolve("keys/journal.pub"), sibling(target, ".pub"));
        Files.copy(data.resolve("heads.txt"), sibling(target, "-heads.txt"));
    }

    private static Path sibling(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    private static void purgeOnePerson(LuoshiServer server) throws Exception {
        try (Connection database = server.store().connect(); Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select set_config('luoshi.actor', 'system:demo', true), set_config('luoshi.purging', 'on', true),"
                    + " set_config('luoshi.at', substring(max(body) from 18 for 27), true) from journal_entry");
            String last = "(select leaf from people_person where sign_in_name like 'u%-lly' order by leaf desc limit 1)";
            statement.execute("insert into journal_tombstone (purged_leaf, purged_table, purged_row, requested_by, approved_by, reason)"
                    + " select leaf, 'people_person', id, 'user:" + UUID.randomUUID() + "', 'user:" + UUID.randomUUID() + "', '误录' from people_person where leaf = " + last);
            statement.execute("delete from people_person where leaf = " + last);
            database.commit();
        }
    }
}
