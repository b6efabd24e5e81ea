package luoshi.flood.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import luoshi.flood.response.Response;
import luoshi.flood.response.Situation;
import luoshi.flood.response.Step;
import luoshi.flood.response.Step.Kind;
import luoshi.journal.Actor;
import luoshi.people.Post;
import luoshi.people.Posts;
import luoshi.people.Refusal;
import luoshi.people.Role;
import luoshi.people.SignedIn;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A drill is never mistaken for the real thing (CAP 1.2 status Exercise; domain/flood.md 1.6, 8), and of two that come at once one is refused. */
class DrillTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static AFloodCommand command;

    @BeforeAll
    static void set_up() {
        command = AFloodCommand.of(luoshi);
    }

    /** A drill with an order that waits for its signature. */
    private static UUID drafted(SignedIn drafter) {
        UUID id = command.responses().drill(drafter, "汛前桌面推演", "0 信号 蓝 暴雨蓝色预警信号");
        command.responses().deliberate(drafter, id, 1, new Step.Deliberation(4, "市水利局", "", "启动", luoshi.part(Clock.class).instant()));
        String suffix = id.toString().substring(0, 6);
        command.responses().draft(drafter, id, 2, new Step.Order("示防指演〔2022〕" + suffix + "号", "【演练】关于启动防汛Ⅳ级应急响应的通知", "【演练】各单位：\n启动防汛Ⅳ级应急响应。"));
        return id;
    }

    @Test
    void it_says_so_on_every_page_and_paper_and_real_proposals_never_rest_on_it() throws IOException {
        UUID id = drafted(command.who("fangban"));
        command.responses().sign(command.who("shuili"), id, 3);
        Visit visit = luoshi.visitAs("shuili-lly");
        String path = "/flood/responses/" + id;

        for (String page : List.of("/flood/responses", path, path + "/orders/4", "/flood/units/" + command.unit("市水利局"))) {
            assertThat(visit.get(page).text()).as(page).contains("drill-banner", "演练", "非实战");
        }
        assertThat(visit.get("/inbox").text()).contains("演练：防汛响应任务", "【演练，非实战】");
        assertThat(visit.get(path).text()).contains("<span class=\"drill-mark\">演练</span>");
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(visit.download(path + "/orders/4/word").body())))) {
            assertThat(word.getText()).startsWith("演　　练　（非实战文件）").contains("【演练】关于启动防汛Ⅳ级应急响应的通知");
        }
        assertThat(luoshi.part(Situation.class).proposal()).as("no real signal, no real proposal").isEmpty();
        assertThat(visit.get("/flood/responses").shown()).contains("现在没有达到任何一级的条件", "没有生效的响应");
    }

    @Test
    void its_order_is_not_drafted_without_the_word() {
        SignedIn duty = command.who("fangban");
        UUID id = command.responses().drill(duty, "推演", "0 信号 蓝 暴雨蓝色预警信号");
        command.responses().deliberate(duty, id, 1, new Step.Deliberation(4, "市水利局", "", "启动", luoshi.part(Clock.class).instant()));

        assertThatThrownBy(() -> command.responses().draft(duty, id, 2, new Step.Order("示防指〔2022〕9号", "关于启动防汛Ⅳ级应急响应的通知", "启动。")))
                .isInstanceOf(Refusal.class).hasMessageContaining("flood.order.drill");
    }

    @Test
    void who_drafted_it_does_not_sign_it() {
        SignedIn duty = command.who("fangban");
        SignedIn head = command.who("shuili");
        luoshi.part(Posts.class).record(Actor.system("demo"), new Post(null, head.person().id(), duty.posts().getFirst().unit(), "兼值班", Role.DUTY, LocalDate.of(2022, 6, 1), null));
        UUID id = drafted(command.who("shuili"));

        assertThatThrownBy(() -> command.responses().sign(command.who("shuili"), id, 3)).isInstanceOf(Refusal.class).hasMessageContaining("flood.drafter");
    }

    @Test
    void of_signatures_that_come_at_once_one_holds_and_the_others_are_told() throws InterruptedException, ExecutionException {
        UUID id = drafted(command.who("fangban"));
        SignedIn signer = command.who("shuili");
        Callable<String> sign = () -> {
            try {
                command.responses().sign(signer, id, 3);
                return "signed";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            List<String> came = together.invokeAll(List.of(sign, sign, sign, sign)).stream().map(DrillTest::result).sorted().toList();
            assertThat(came).containsExactly("refusal.stale", "refusal.stale", "refusal.stale", "signed");
        }
        Response response = command.responses().find(id).orElseThrow();
        assertThat(response.steps()).extracting(Step::kind).containsExactly(Kind.PROPOSED, Kind.DELIBERATED, Kind.DRAFTED, Kind.SIGNED);
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_proposal_without_a_condition_needs_a_ground_and_can_be_dropped() {
        Visit duty = luoshi.visitAs("fangban");
        duty.get("/flood/responses");

        assertThat(duty.post("/flood/responses", "level", "3", "ground", "").shown()).contains("要写明理由或依据");
        duty.post("/flood/responses", "level", "3", "ground", "上游泄洪");
        Response response = command.responses().list().stream().filter(one -> !one.isDrill()).findFirst().orElseThrow();
        assertThat(response.condition()).isNull();
        assertThat(duty.post("/flood/responses", "level", "3", "ground", "再提一次").shown()).contains("还没有结束");
        assertThat(duty.post("/flood/responses/" + response.id() + "/drop", "seen", "1", "why", "会商认为不必启动").shown()).contains("未启动");
    }
}
