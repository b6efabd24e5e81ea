package luoshi.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.journal.Actor;
import luoshi.journal.Genesis;
import luoshi.matter.AMatter;
import luoshi.matter.Ask;
import luoshi.matter.MatterClass;
import luoshi.matter.Move;
import luoshi.matter.Office;
import luoshi.matter.board.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A leader hears of what went wrong with matters in their charge, day by day, and of nothing else. */
class LeaderDigestTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private final Office office = new Office(luoshi);

    private UUID handOut(String title, boolean charged) {
        AMatter matter = AMatter.handedOutBy(office.unit("市政府督查室")).called(title).ledBy(office.unit("市水利局")).of(MatterClass.MAJOR);
        return office.handOut(charged ? matter.underLeader(office.as("lingdao").person().id()) : matter);
    }

    private static void days(int many) {
        luoshi.part(Genesis.class).step(Actor.system("test"), Duration.ofDays(many));
    }

    private static List<String> digest(Visit leader) {
        return Lines.of(leader.get("/inbox")).stream().map(line -> line.replaceAll("^[-0-9]+ \\| ", "")).toList();
    }

    @Test
    void a_leader_hears_day_by_day_of_what_went_wrong() {
        UUID brought = handOut("疏浚东河", true);
        handOut("疏浚西河", true);
        handOut("疏浚南河", false);
        office.does("shuili-lly", brought, Ask.of(Move.SIGN, "", 0));
        office.does("shuili-lly", brought, Ask.of(Move.DEPLOY, "防汛科承办", 0));
        Visit leader = luoshi.visitAs("lingdao");
        assertThat(digest(leader)).as("steps are not told").isEmpty();
        assertThat(leader.get("/inbox").text()).contains("没有消息");

        office.does("shuili", brought, Ask.of(Move.FEEDBACK, "已开工", 0).proving(List.of(), "照片后补"));
        office.does("shuili", brought, Ask.of(Move.ESCALATE, "需要用地指标", 0));
        assertThat(digest(leader)).containsExactly("提请会商 1 件 未读 | 疏浚东河");
        days(2);
        assertThat(digest(leader)).containsExactly("新逾期 1 件 未读 | 疏浚西河", "提请会商 1 件 未读 | 疏浚东河");
        String opened = leader.get("/").text();
        assertThat(opened).contains("<b class=\"waiting\">2<");

        String page = leader.get("/inbox").text();
        days(1);
        leader.post("/inbox/seen", "until", "0", "digest", page.replaceAll("(?s).*name=\"digest\" value=\"(\\d+)\".*", "$1"));
        assertThat(digest(leader)).containsExactly("该督办 1 件 未读 | 疏浚西河", "新逾期 1 件 | 疏浚西河", "提请会商 1 件 | 疏浚东河");
        assertThat(leader.get("/").text()).contains("<b class=\"waiting\">1<");
        assertThat(luoshi.visitAs("hecha").get("/inbox").text()).doesNotContain("每日摘要");

        days(20);
        assertThat(leader.get("/inbox").text()).as("what is long ago").doesNotContain("提请会商 1 件");
    }
}
