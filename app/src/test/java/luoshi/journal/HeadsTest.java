package luoshi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import luoshi.app.server.RunningLuoshi;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.proof.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HeadsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static int people;

    @Test
    void a_journal_whose_past_was_rewritten_is_not_signed_again_until_it_is_put_right() throws Exception {
        grow();
        int before = heads().size();
        luoshi.database().execute("update journal_entry set hash = sha256(hash) where position = 5", "delete from journal_subtree");

        grow();
        assertThat(heads()).hasSize(before);

        luoshi.database().execute("update journal_entry set hash = sha256('\\x00'::bytea || convert_to(body, 'UTF8')) where position = 5", "delete from journal_subtree");
        grow();
        assertThat(heads()).hasSize(before + 1);
    }

    @Test
    void subtrees_that_were_spoilt_are_computed_anew_before_anything_is_signed() throws Exception {
        grow();
        int before = heads().size();
        luoshi.database().execute("update journal_subtree set hash = sha256(hash)");

        grow();

        assertThat(heads()).hasSize(before + 1);
        assertThat(luoshi.part(Subtrees.class).fit(TreeHead.parse(heads().getLast()))).isTrue();
    }

    @Test
    void a_line_that_was_torn_when_the_machine_stopped_does_not_spoil_the_file() throws Exception {
        grow();
        List<String> before = heads();
        Files.writeString(luoshi.folder().resolve("heads.txt"), "luoshi-head 1 0c94", StandardOpenOption.APPEND);

        grow();

        assertThat(heads()).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1).allSatisfy(TreeHead::parse);
    }

    private static List<String> heads() throws IOException {
        return Files.readAllLines(luoshi.folder().resolve("heads.txt"));
    }

    /** One more fact, its position, and a head where one is given. */
    private static void grow() throws SQLException {
        luoshi.part(People.class).record(Actor.system("test"), new Person(null, "heads-" + ++people, "某", null, true));
        luoshi.part(Sequencer.class).sequenceAll();
        luoshi.part(Heads.class).sign();
    }
}
