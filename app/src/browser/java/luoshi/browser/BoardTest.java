package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.app.server.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deciding about the promises of a plan in Chromium, from the keyboard. */
class BoardTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(700);

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static Browser browser;

    private String plan;

    @BeforeAll
    static void open() {
        browser = new Browser(luoshi.port());
        browser.sized(1366, 768).signIn("duchashi", DemoCity.PASSWORD);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void openPlan() {
        int number = NUMBER.incrementAndGet();
        String text = "示例市2022年工作安排\n一、主要目标\n今年，新增规上企业" + number + "家，新建停车位3000个。\n二、重点工作\n要把好的作风带到基层去。签约项目1398个，竣工项目1172个，竣工率84.3%。\n";
        Visit office = luoshi.visitAs("duchashi");
        String owner = Furnished.first("<option value=\"([0-9a-f-]{36})\" selected", office.get("/plans/new").text());
        plan = office.upload("/plans/new", "file", "计划.txt", text.getBytes(StandardCharsets.UTF_8), "title", "计划" + number, "year", "2022", "unit", owner, "stage", "DRAFT").path();
        browser.open(plan).run("sessionStorage.clear()");
        browser.open(plan).find("#rows .entry");
    }

    @Test
    void yConfirmsAndGoesOnAndUTakesItBack() {
        toFirstPromise();
        press("y");
        browser.await("已确认 1 条");

        assertThat(browser.find("#progress").getText()).contains("已定 1/");
        assertThat(browser.find("#rows .entry.here").getText()).contains("停车位");

        press("u");
        browser.await("已撤销 1 项");
        assertThat(browser.find("#progress").getText()).contains("已定 0/");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nRejectsWithTheReasonThatStandsThereAndMTakesWhatIsTickedTogether() {
        toFirstPromise();
        press("n");
        browser.await("理由：背景或一般表述，不是承诺");
        press("u");
        browser.await("已撤销 1 项");

        browser.run("document.querySelectorAll('#rows input[name=items]').forEach((box, i) => { box.checked = i < 2; })");
        toFirstPromise();
        press("m");
        browser.await("已并成一条确认");
        assertThat(browser.run("return new Set([...document.querySelectorAll('#rows a.held')].map(link => link.textContent)).size")).isEqualTo(1L);
    }

    @Test
    void aReasonForDismissingAFindingThatIsEndedWithEnterDismissesIt() {
        browser.run("document.querySelector('.entry.finding').click()");
        press("n");
        browser.type("口径不同", Keys.ENTER);
        browser.await("已记为不采纳");

        assertThat(browser.find(".entry.finding").getText()).contains("理由：口径不同");
    }

    @Test
    void aClickOnEitherSideFindsTheOther() {
        browser.run("[...document.querySelectorAll('.document mark')].find(mark => mark.textContent.includes('3000个')).click()");
        assertThat(browser.find("#rows .entry.here").getText()).contains("停车位");

        toFirstPromise();
        assertThat(browser.run("return document.querySelector('.document mark.here').textContent")).isEqualTo(NUMBER.get() + "家");
    }

    @Test
    void wordsThatWereChosenBecomeACommitmentWithW() {
        browser.run("""
                const line = [...document.querySelectorAll('.document p')].find(p => p.textContent.includes('好的作风'));
                const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
                let node = words.nextNode();
                while (!node.textContent.includes('要把好的作风')) node = words.nextNode();
                const from = node.textContent.indexOf('要把');
                getSelection().setBaseAndExtent(node, from, node, from + '要把好的作风带到基层去'.length);""");
        browser.await("加为承诺");
        press("w");
        browser.await("确认承诺");

        assertThat(browser.find("blockquote").getText()).isEqualTo("要把好的作风带到基层去");
        assertThat(browser.find("#title").getAttribute("value")).isEqualTo("要把好的作风带到基层去");
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        toFirstPromise();
        press("e");
        browser.await("确认承诺");
        browser.find("#title").clear();
        browser.find("#title").sendKeys("改过的事项");
        luoshi.part(JdbcClient.class).sql("delete from people_session").update();
        browser.find("main form .btn-primary").sendKeys(Keys.ENTER);
        browser.await("登录");
        browser.type("duchashi", Keys.TAB, DemoCity.PASSWORD, Keys.ENTER);
        browser.await("确认承诺");

        assertThat(browser.find("#title").getAttribute("value")).isEqualTo("改过的事项");
        assertThat(browser.text()).contains("已恢复您上次填写");
        browser.find("main form .btn-primary").sendKeys(Keys.ENTER);
        browser.await("已确认“改过的事项”");
    }

    @Test
    void aSessionThatHasEndedIsToldBeforeAnythingIsRecorded() {
        toFirstPromise();
        luoshi.part(JdbcClient.class).sql("delete from people_session").update();
        press("y");
        browser.await("登录");
        browser.type("duchashi", Keys.TAB, DemoCity.PASSWORD, Keys.ENTER);
        browser.await("已定 0/");

        assertThat(browser.path()).startsWith(plan);
    }

    private static void toFirstPromise() {
        browser.run("document.querySelector('#rows .entry a').click()");
    }

    private static void press(String key) {
        browser.type(key);
    }
}
