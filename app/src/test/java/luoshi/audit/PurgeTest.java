package luoshi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.audit.PurgeRequest.State;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Entries;
import luoshi.journal.Heads;
import luoshi.people.Refusal;
import luoshi.people.SignedIn;
import luoshi.proof.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A lawful purge takes content away and breaks nothing. */
class PurgeTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @TempDir
    private Path folder;

    private final MistakenFiles files = new MistakenFiles(luoshi);
    private PurgeRequests requests;
    private SignedIn security;
    private SignedIn audit;

    @BeforeEach
    void people() {
        requests = luoshi.part(PurgeRequests.class);
        security = files.who("secadmin");
        audit = files.who("auditadmin");
    }

    @Test
    void after_a_purge_by_two_the_content_is_gone_its_evidence_too_and_the_store_verifies() throws Exception {
        EvidenceFile file = files.handIn("身份证号 410000000000000000");
        long position = files.positionOf(file);

        UUID request = requests.request(security, MistakenFiles.positions(position), "误传个人信息，依据个人信息保护法第四十七条", false);
        requests.approve(audit, request, "已核对", false);

        assertThat(requests.find(request)).get().returns(State.PURGED, PurgeRequest::state);
        assertThat(luoshi.part(EvidenceFiles.class).find(file.id())).isEmpty();
        assertThat(files.count("select count(*) from evidence_chunk where content_hash = '" + file.contentHash() + "'")).isZero();
        assertThat(luoshi.part(Heads.class).newest().orElseThrow().size()).as("a head covers the tombstone at once").isEqualTo(luoshi.part(Entries.class).size());
        assertThat(files.verify(folder)).returns(true, Report::isClean).satisfies(report -> assertThat(report.counts().purged()).isGreaterThanOrEqualTo(1));
    }

    @Test
    void bytes_that_another_fact_still_names_stay() throws Exception {
        EvidenceFile mistaken = files.handIn("一份材料");
        EvidenceFile rightful = files.handIn("一份材料");

        requests.approve(audit, requests.request(security, MistakenFiles.positions(files.positionOf(mistaken)), "误传", false), "", false);

        assertThat(luoshi.part(EvidenceFiles.class).find(rightful.id())).isPresent();
        assertThat(files.count("select count(*) from evidence_chunk where content_hash = '" + rightful.contentHash() + "'")).isOne();
        assertThat(files.verify(folder).isClean()).isTrue();
    }

    @Test
    void nobody_approves_what_they_asked_for_themselves() throws Exception {
        EvidenceFile file = files.handIn("自批");
        UUID request = requests.request(security, MistakenFiles.positions(files.positionOf(file)), "误传", false);

        assertThatThrownBy(() -> requests.approve(security, request, "", false)).isInstanceOf(Refusal.class).hasMessageContaining("purge.second-person");
        assertThat(luoshi.part(EvidenceFiles.class).find(file.id())).isPresent();
    }

    @Test
    void a_request_is_decided_once_and_a_refused_one_leaves_everything_there() throws Exception {
        EvidenceFile file = files.handIn("不批准");
        UUID request = requests.request(security, MistakenFiles.positions(files.positionOf(file)), "误传", false);

        requests.refuse(audit, request, "依据不足");

        assertThatThrownBy(() -> requests.approve(audit, request, "", false)).hasMessageContaining("purge.decided");
        assertThat(luoshi.part(EvidenceFiles.class).find(file.id())).isPresent();
    }

    @Test
    void the_beginning_tombstones_and_passwords_stay_and_a_position_is_asked_for_once() throws Exception {
        long password = files.count("select position from journal_entry where body like '%table people_password%' limit 1");
        EvidenceFile file = files.handIn("两次");
        long position = files.positionOf(file);
        requests.request(security, MistakenFiles.positions(position), "误传", false);

        assertThatThrownBy(() -> requests.request(security, MistakenFiles.positions(0), "x", false)).hasMessageContaining("purge.must-stay");
        assertThatThrownBy(() -> requests.request(security, MistakenFiles.positions(password), "x", false)).hasMessageContaining("purge.must-stay");
        assertThatThrownBy(() -> requests.request(security, MistakenFiles.positions(position), "x", false)).hasMessageContaining("purge.asked-already");
        assertThatThrownBy(() -> requests.request(security, MistakenFiles.positions(99_999_999), "x", false)).hasMessageContaining("purge.no-entry");
    }

    @Test
    void what_fails_half_way_leaves_every_fact_where_it_was() throws Exception {
        EvidenceFile first = files.handIn("甲");
        EvidenceFile second = files.handIn("乙");
        UUID request = requests.request(security, MistakenFiles.positions(files.positionOf(first), files.positionOf(second)), "误传", false);
        requests.approve(audit, requestBehindTheBack(second), "", false);

        assertThatThrownBy(() -> requests.approve(audit, request, "", false)).hasMessageContaining("purge.gone");
        assertThat(luoshi.part(EvidenceFiles.class).find(first.id())).isPresent();
        assertThat(requests.find(request)).get().returns(State.OPEN, PurgeRequest::state);
    }

    /** A second request for the same fact, which the door would not take. */
    private UUID requestBehindTheBack(EvidenceFile file) throws Exception {
        UUID id = UUID.randomUUID();
        luoshi.database().execute(MistakenFiles.act("insert into audit_purge_request (id, requested_by, reason) values ('%s', '%s', 'x')".formatted(id, security.person().id())
                + "; insert into audit_purge_target (request, entry_position, target_table, target_row) values ('%s', %d, 'evidence_file', '%s')"
                        .formatted(id, files.positionOf(file), file.id())));
        return id;
    }
}
