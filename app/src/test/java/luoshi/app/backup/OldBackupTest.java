package luoshi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import luoshi.app.postgres.DatabaseAccess;
import luoshi.app.postgres.TestDatabase;
import luoshi.kernel.CityClock;
import luoshi.proof.ExportFile;
import luoshi.proof.JournalKey;
import luoshi.proof.Report;
import luoshi.proof.Verification;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every migration is tested on the data of stores that are older than it: backups of former schemas, which {@link MakeFixture} made. */
class OldBackupTest {

    private static final Path FIXTURES = Path.of("src/test/resources/luoshi/app/backup");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    static Stream<Path> backups() throws Exception {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("backups")
    void a_backup_of_a_former_schema_is_restored_migrated_and_still_verifies(Path backup, @TempDir Path folder) throws Exception {
        String name = backup.getFileName().toString().replace(".zip", "");
        Verification verification = new Verification(List.of(JournalKey.parse(Files.readString(backup.resolveSibling(name + ".pub")))));
        List<Path> heads = List.of(backup.resolveSibling(name + "-heads.txt"));
        Report before = verification.check(backup, heads);
        assertThat(before.problems()).isEmpty();
        assertThat(before.counts().purged()).isPositive();
        assertThat(before.counts().evidence()).isPositive();

        database.renew();
        try (ExportFile export = ExportFile.open(backup); Connection connection = database.connect()) {
            migrate(database.access(), export.manifest().schema());
            new Restore(connection).read(export);
        }
        migrate(database.access(), "latest");
        Path again = folder.resolve("again.zip");
        try (Connection connection = database.connect()) {
            new Backup(connection).write(again, CityClock.system().instant());
        }

        Report after = verification.check(again, heads);
        assertThat(after.problems()).isEmpty();
        assertThat(after.counts()).usingRecursiveComparison().ignoringFields("unsealed").isEqualTo(before.counts());
        assertThat(after.covered()).isEqualTo(before.covered()).isEqualTo(before.counts().entries());
    }

    private static void migrate(DatabaseAccess access, String schema) {
        Flyway.configure().dataSource(access.url(), access.user(), access.password()).locations("classpath:db/migration").target(schema).load().migrate();
    }
}
