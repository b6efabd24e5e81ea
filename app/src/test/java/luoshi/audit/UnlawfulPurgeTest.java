package luoshi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import luoshi.app.server.RunningLuoshi;
import luoshi.evidence.EvidenceFile;
import luoshi.journal.Purges;
import luoshi.proof.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the database and not the key, and takes content away without a second person, is found out by the verifier. */
class UnlawfulPurgeTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @TempDir
    private Path folder;

    private final MistakenFiles files = new MistakenFiles(luoshi);

    @Test
    void a_row_deleted_without_a_tombstone_is_found() throws Exception {
        delete(files.handIn("无墓碑"));

        assertThat(files.verify(folder).found()).containsKey(ProblemKind.ROW_MISSING);
    }

    @Test
    void a_purge_by_one_person_under_two_spellings_is_found() throws Exception {
        EvidenceFile file = files.handIn("一人");
        delete(file);
        bury(file, "user:" + files.who("auditadmin").person().id(), "USER:" + files.who("auditadmin").person().id());

        assertThat(files.verify(folder).found()).containsKey(ProblemKind.TOMBSTONE_OF_ONE_PERSON);
    }

    @Test
    void a_forged_tombstone_excuses_nothing_for_an_auditor_whose_heads_are_older() throws Exception {
        EvidenceFile file = files.handIn("伪造");
        files.positionOf(file);
        Path auditors = Files.copy(luoshi.folder().resolve("heads.txt"), folder.resolve("auditors.txt"));
        delete(file);
        bury(file, "user:" + files.who("secadmin").person().id(), "user:" + files.who("auditadmin").person().id());

        assertThat(files.verify(folder, auditors).found()).containsKey(ProblemKind.TOMBSTONE_NOT_COVERED);
    }

    private void delete(EvidenceFile file) throws Exception {
        files.positionOf(file);
        luoshi.database().execute(MistakenFiles.act("set local luoshi.purging = 'on'; delete from evidence_file where id = '" + file.id() + "'"),
                "delete from evidence_chunk where content_hash = '" + file.contentHash() + "'");
    }

    private void bury(EvidenceFile file, String requested, String approved) throws Exception {
        long leaf = files.count("select leaf from journal_entry where body like '%row " + file.id() + "%'");
        luoshi.database().execute(MistakenFiles.act("""
                insert into journal_tombstone (purged_leaf, purged_table, purged_row, requested_by, approved_by, reason)
                values (%d, 'evidence_file', '%s', '%s', '%s', 'x')""".formatted(leaf, file.id(), requested, approved)));
        luoshi.part(Purges.class).pin();
    }
}
