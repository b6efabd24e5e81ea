package luoshi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import luoshi.app.postgres.TestDatabase;
import luoshi.app.server.RunningLuoshi;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.Heads;
import luoshi.kernel.CityClock;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.SignIns;
import luoshi.proof.ExportFile;
import luoshi.proof.JournalKey;
import luoshi.proof.ProblemKind;
import luoshi.proof.Report;
import luoshi.proof.Verification;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {

    private static final Actor ACTOR = Actor.system("test");
    private static final Instant AT = CityClock.system().instant();

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @RegisterExtension
    static final TestDatabase elsewhere = TestDatabase.template(empty -> Flyway.configure()
                    .dataSource(empty.url(), empty.user(), empty.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate())
            .copy();

    @TempDir
    Path folder;

    @BeforeEach
    void signAHead() throws Exception {
        luoshi.part(People.class).record(ACTOR, new Person(null, "first-" + UUID.randomUUID().toString().substring(0, 8), "某", null, true));
        while (luoshi.part(JdbcClient.class).sql("select exists (select from journal_pending)").query(Boolean.class).single()) {
            Thread.sleep(20);
        }
        luoshi.part(Heads.class).sign();
    }

    @Test
    void a_backup_made_while_others_write_is_whole_and_gives_the_same_store_elsewhere() throws Exception {
        luoshi.part(EvidenceFiles.class).keep(ACTOR, UUID.randomUUID(), "两块.bin", new ByteArrayResource(new byte[(1 << 20) + 7]));
        luoshi.part(EvidenceFiles.class).keep(ACTOR, UUID.randomUUID(), "空.txt", new ByteArrayResource(new byte[0]));
        luoshi.part(SignIns.class).attempt("nobody\t\\", "x", "127.0.0.1");
        Path heads = Files.copy(luoshi.folder().resolve("heads.txt"), folder.resolve("heads.txt"));
        Path backup = folder.resolve("backup.zip");
        int written = whileOthersWrite(() -> backup(luoshi.database(), backup));
        assertThat(written).as("rows written meanwhile").isPositive();
        assertThat(check(backup, heads).problems()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).as("who may read it").isEqualTo("rw-------");

        try (ExportFile export = ExportFile.open(backup); Connection database = elsewhere.connect()) {
            new Restore(database).read(export);
        }
        Path again = folder.resolve("again.zip");
        backup(elsewhere, again);

        assertThat(Files.mismatch(backup, again)).as("first byte that differs").isEqualTo(-1);
        assertThat(check(again, heads).counts().evidence()).isEqualTo(2);
    }

    @Test
    void what_pages_would_show_and_no_hash_covers_is_found() throws Exception {
        TestDatabase victim = luoshi.database();
        Path heads = Files.copy(luoshi.folder().resolve("heads.txt"), folder.resolve("heads.txt"));
        Path backup = folder.resolve("backup.zip");
        victim.execute("create schema archive",
                "create table archive.more () inherits (public.people_unit)",
                "insert into archive.more select * from only people_unit limit 1",
                "update archive.more set id = gen_random_uuid(), leaf = 999999999, name = '假的局'",
                "update journal_entry set at = at - interval '1 year' where position = 3",
                "insert into evidence_chunk values ('../somewhere', 0, 'x'), ('sha256:' || repeat('0', 64), 1, 'x')");
        try {
            backup(victim, backup);
            assertThat(check(backup, heads).found()).containsKeys(ProblemKind.ROW_INSERTED, ProblemKind.ENTRY_CHANGED, ProblemKind.EVIDENCE_STRAY);
        } finally {
            victim.execute("drop schema archive cascade", "update journal_entry set at = at + interval '1 year' where position = 3",
                    "delete from evidence_chunk where content_hash in ('../somewhere', 'sha256:' || repeat('0', 64))");
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static int whileOthersWrite(Work work) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (going.get()) {
                luoshi.part(People.class).record(ACTOR, new Person(null, "w" + written.incrementAndGet(), "写\\手\t", null, true));
            }
        });
        try {
            while (written.get() < 3) {
                Thread.onSpinWait();
            }
            work.run();
        } finally {
            going.set(false);
            writer.join();
        }
        return written.get();
    }

    private static void backup(TestDatabase store, Path file) throws Exception {
        try (Connection database = store.connect()) {
            new Backup(database).write(file, AT);
        }
    }

    private static Report check(Path backup, Path heads) throws Exception {
        String key = Files.readString(luoshi.folder().resolve("keys/journal.pub"), StandardCharsets.UTF_8);
        return new Verification(List.of(JournalKey.parse(key))).check(backup, List.of(heads));
    }
}
