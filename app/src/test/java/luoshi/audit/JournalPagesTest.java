package luoshi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.evidence.EvidenceFile;
import luoshi.evidence.EvidenceFiles;
import luoshi.journal.Actor;
import luoshi.journal.Heads;
import luoshi.journal.Purges;
import luoshi.proof.ConsistencyProof;
import luoshi.proof.InclusionProof;
import luoshi.proof.JournalKey;
import luoshi.proof.MerkleTree;
import luoshi.proof.Sha256;
import luoshi.proof.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an auditor sees of the journal, and takes away to check elsewhere. */
class JournalPagesTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Pattern POSITION = Pattern.compile("href=\"/journal/(\\d+)\"");

    @Test
    void paging_shows_every_entry_once_from_the_newest_to_the_first() {
        Visit auditor = luoshi.visitAs("shenji");
        luoshi.part(Purges.class).pin();
        List<Long> seen = new ArrayList<>();
        String path = "/journal";
        while (path != null) {
            String page = auditor.get(path).text();
            POSITION.matcher(page).results().map(found -> Long.valueOf(found.group(1))).forEach(seen::add);
            path = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page).results().map((MatchResult next) -> next.group(1)).findFirst().orElse(null);
        }

        List<Long> all = new ArrayList<>();
        for (long position = seen.getFirst(); position >= 0; position--) {
            all.add(position);
        }
        assertThat(seen).hasSizeGreaterThan(300).isEqualTo(all);
    }

    @Test
    void entries_are_found_by_actor_table_and_day() {
        Visit auditor = luoshi.visitAs("shenji");

        assertThat(auditor.get("/journal?table=people_unit&day=2022-06-30").text()).contains("<td>单位</td>").doesNotContain("<td>口令</td>");
        assertThat(auditor.get("/journal?day=2022-06-29").text()).contains("没有符合条件的条目");
        assertThat(auditor.get("/journal?actor=system:demo").text()).contains("<td>演示数据</td>");
        assertThat(auditor.get("/journal?actor=lingdao").text()).as("has done nothing yet").contains("没有符合条件的条目");
        assertThat(auditor.get("/journal?actor=%27%20or%201=1&table=pg_authid").text()).contains("没有符合条件的条目");
    }

    @Test
    void an_entry_shows_its_fact_and_that_it_fits_but_never_a_password() throws Exception {
        Visit auditor = luoshi.visitAs("shenji");
        long unit = position("table people_unit");
        long password = position("table people_password");

        assertThat(auditor.get("/journal/" + unit).text()).contains("内容与叶相符", "证明成立", "short_name").doesNotContain("{bcrypt}");
        assertThat(auditor.get("/journal/" + password).text()).contains("内容与叶相符", "不予显示").doesNotContain("bcrypt", "$2a$");
    }

    @Test
    void a_row_that_was_changed_behind_the_journal_is_said_to_differ() throws Exception {
        EvidenceFile file = luoshi.part(EvidenceFiles.class).keep(Actor.system("test"), UUID.randomUUID(), "a.txt", () -> new ByteArrayInputStream(new byte[] {1}));
        luoshi.part(Purges.class).pin();
        luoshi.database().execute("set session_replication_role = replica; update evidence_file set name = 'b.txt' where id = '" + file.id() + "'");

        assertThat(luoshi.visitAs("shenji").get("/journal/" + position("row " + file.id())).text()).contains("内容与叶不符");
    }

    @Test
    void the_proof_that_is_downloaded_proves_without_the_server() throws Exception {
        Visit auditor = luoshi.visitAs("auditadmin");
        auditor.get("/journal");
        HttpResponse<byte[]> answer = auditor.download("/journal/7/proof.txt");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        JournalKey key = JournalKey.parse(new String(auditor.download("/journal/journal.pub").body(), StandardCharsets.UTF_8));
        TreeHead head = TreeHead.parse(line(text, "head"));
        InclusionProof proof = new InclusionProof(Long.parseLong(line(text, "position")), Long.parseLong(line(text, "size")), path(text));
        String body = text.substring(text.indexOf("\nleaf\n") + 6);

        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(head.isSignedBy(key)).isTrue();
        assertThat(proof.proves(MerkleTree.leafHash(body.getBytes(StandardCharsets.UTF_8)), head.root())).isTrue();
    }

    @Test
    void two_heads_are_compared_and_the_later_continues_the_earlier() {
        TreeHead earlier = newHead();
        TreeHead later = newHead();
        Visit auditor = luoshi.visitAs("shenji");
        String query = "?earlier=" + earlier.size() + "&later=" + later.size();
        String text = new String(auditor.download("/journal/consistency.txt" + query).body(), StandardCharsets.UTF_8);

        assertThat(auditor.get("/journal/heads" + query).text()).contains("证明成立");
        assertThat(new ConsistencyProof(earlier.size(), later.size(), path(text)).proves(earlier.root(), later.root())).isTrue();
        assertThat(auditor.get("/journal/heads?earlier=1&later=99999999").text()).contains("没有这样条数的存证头");
        assertThat(new String(auditor.download("/journal/heads.txt").body(), StandardCharsets.UTF_8)).contains(later.line());
    }

    private static TreeHead newHead() {
        luoshi.part(EvidenceFiles.class).keep(Actor.system("test"), UUID.randomUUID(), "a.txt", () -> new ByteArrayInputStream(new byte[] {2}));
        luoshi.part(Purges.class).pin();
        return luoshi.part(Heads.class).newest().orElseThrow();
    }

    private static String line(String text, String name) {
        return text.lines().filter(line -> line.startsWith(name + " ")).findFirst().orElseThrow().substring(name.length() + 1);
    }

    private static List<Sha256> path(String text) {
        return text.lines().filter(line -> line.startsWith("path ")).map(line -> Sha256.parse(line.substring(5))).toList();
    }

    private static long position(String inBody) throws Exception {
        try (var database = luoshi.database().connect();
                var row = database.createStatement().executeQuery("select position from journal_entry where body like '%" + inBody + "%' order by position limit 1")) {
            row.next();
            return row.getLong(1);
        }
    }
}
