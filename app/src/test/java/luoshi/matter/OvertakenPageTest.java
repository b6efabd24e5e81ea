package luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who was overtaken is told so on the page, and keeps the words and the files; sent again from there it is done. */
class OvertakenPageTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");

    private final Office office = new Office(luoshi);

    @Test
    void whoWasOvertakenKeepsWordsAndFiles() {
        UUID matter = inHand();
        String part = office.part(matter).assignment().id().toString();
        String seen = seen(matter);
        office.does("shuili", matter, Ask.of(Move.ESCALATE, "需要用地指标", 0));
        Visit contact = luoshi.visitAs("shuili");
        contact.get("/matters/" + matter);

        Visit.Page lost = contact.upload("/matters/" + matter + "/moves", "files", "现场.txt", "已开工".getBytes(StandardCharsets.UTF_8),
                "assignment", part, "move", "FEEDBACK", "words", "桥墩已浇筑", "seen", seen);

        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.text()).contains("又有了新的动作", "桥墩已浇筑", "需要用地指标");
        Matcher held = HELD.matcher(lost.text());
        assertThat(held.find()).isTrue();
        int steps = office.file(matter).steps().size();
        Visit.Page won = contact.post("/matters/" + matter + "/moves", "assignment", part, "move", "FEEDBACK", "words", "桥墩已浇筑", "seen", seen(matter), "held", held.group(1));
        assertThat(won.status()).isEqualTo(200);
        assertThat(office.file(matter).steps()).hasSize(steps + 1);
        assertThat(office.file(matter).steps().getLast().files()).containsExactly(UUID.fromString(held.group(1)));
    }

    @Test
    void anIdOfNoFileIsNoEvidence() {
        UUID matter = inHand();
        Visit head = luoshi.visitAs("shuili");
        head.get("/matters/" + matter);

        Visit.Page page = head.post("/matters/" + matter + "/moves", "assignment", office.part(matter).assignment().id().toString(), "move", "FEEDBACK", "words", "桥墩已浇筑",
                "seen", seen(matter), "held", UUID.randomUUID().toString());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("没有佐证文件", "桥墩已浇筑");
    }

    private String seen(UUID matter) {
        return String.valueOf(office.file(matter).last(office.part(matter).assignment().id()).leaf());
    }

    private UUID inHand() {
        UUID matter = office.handOut(AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(office.unit("市水利局")));
        office.does("shuili-lly", matter, Ask.of(Move.SIGN, "", 0));
        office.does("shuili-lly", matter, Ask.of(Move.DEPLOY, "防汛科承办", 0));
        return matter;
    }
}
