package luoshi.matter.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.matter.Ask;
import luoshi.matter.MatterFile;
import luoshi.matter.Matters;
import luoshi.matter.Move;
import luoshi.matter.Phase;
import luoshi.people.People;
import luoshi.people.Person;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.SignIns;
import luoshi.people.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the installation wants it, two persons hand out: GB/T 22239-2019 8.1.4.2, separation of duty. */
class TwoPersonsTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi("luoshi.matter.second-person=true");

    private static final Pattern ACT = Pattern.compile("/matters/acts/([0-9a-f-]{36})");

    private final Visit office = luoshi.visitAs("duchashi");
    private final Matters matters = luoshi.part(Matters.class);

    private static SignedIn as(String name) {
        return luoshi.part(SignIns.class).signedIn(luoshi.part(People.class).listCalled(name).getFirst().id()).orElseThrow();
    }

    /** A colleague of the office, without an account that anybody signs in with. */
    private static SignedIn colleague() {
        SignedIn first = as("duchashi");
        People people = luoshi.part(People.class);
        UUID person = people.listCalled("fuhe").stream().findFirst().map(Person::id).orElseGet(() -> people.record(Actor.system("test"), new Person(null, "fuhe", "督查室副主任", null, true)));
        Post post = first.posts().getFirst();
        if (luoshi.part(Posts.class).of(person).isEmpty()) {
            luoshi.part(Posts.class).record(Actor.system("test"), new Post(null, person, post.unit(), "副主任", post.role(), LocalDate.of(2022, 1, 1), null));
        }
        return luoshi.part(SignIns.class).signedIn(person).orElseThrow();
    }

    private MatterFile made(Visit.Page after) {
        Matcher act = ACT.matcher(after.path());
        assertThat(act.find()).as(after.path()).isTrue();
        return matters.find(matters.movedBy(UUID.fromString(act.group(1))).getFirst()).orElseThrow();
    }

    private MatterFile submitted() {
        return made(office.post("/matters/new", "title", "排查隐患", "lead", "市应急管理局", "do", "record"));
    }

    @Test
    void what_one_hands_out_waits_for_another() {
        MatterFile waiting = submitted();

        assertThat(waiting.standing().phase()).isEqualTo(Phase.SUBMITTED);
        assertThat(office.get("/matters/approvals").text()).contains("排查隐患", "您送审的", "要由督查室的另一个人审核").doesNotContain("同意并交办");
        assertThat(office.post("/matters/approvals", "tick", waiting.matter().id().toString(), "do", "issue").text()).contains("不能由上一步的同一个人");
        Matters.Outcome done = matters.issue(colleague(), List.of(waiting.matter().id()));
        assertThat(matters.find(waiting.matter().id()).orElseThrow().standing().phase()).isEqualTo(Phase.OPEN);
        assertThat(matters.undo(colleague(), done.act())).isEqualTo(1);
        assertThatThrownBy(() -> matters.issue(colleague(), List.of(waiting.matter().id()))).hasMessageContaining("matter.waits-no-more");
    }

    /** moves.tsv: DRAFT → ISSUE needs 一人. */
    @Test
    void nobody_hands_a_draft_out_alone() {
        MatterFile draft = made(office.post("/matters/new", "title", "排查隐患", "lead", "市应急管理局", "do", "draft"));

        assertThat(matters.allowed(as("duchashi"), draft, null)).extracting(rule -> rule.move()).contains(Move.SUBMIT).doesNotContain(Move.ISSUE);
        assertThatThrownBy(() -> matters.move(as("duchashi"), draft.matter().id(), null, Ask.of(Move.ISSUE, "", draft.last(null).leaf()))).hasMessageContaining("matter.second-person");
        assertThatThrownBy(() -> matters.add(as("duchashi").actor(), List.of(draft.matter()), Move.ISSUE)).hasMessageContaining("matter.second-person");
    }

    @Test
    void what_is_sent_back_is_a_draft_again() {
        MatterFile waiting = submitted();

        matters.move(colleague(), waiting.matter().id(), null, Ask.of(Move.REJECT, "牵头单位不对", waiting.last(null).leaf()));

        assertThat(office.get("/matters/" + waiting.matter().id() + "/edit").text()).contains("排查隐患");
    }
}
