package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import luoshi.matter.AMatter;
import luoshi.matter.AssignmentRole;
import luoshi.matter.MatterClass;
import luoshi.matter.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of matters in Chromium: each of six people does what is theirs, and sees no more. */
class MatterStoryTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    private static Browser browser;

    private final Office office = new Office(luoshi);

    @BeforeAll
    static void open() {
        browser = new Browser(luoshi.port());
        browser.sized(1366, 768);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void fromHandingOutToStrikingOff() throws IOException {
        UUID matter = office.handOut(AMatter.handedOutBy(office.unit("市政府督查室")).ledBy(office.unit("市水利局")).with(office.unit("市财政局"), AssignmentRole.SUPPORT, "")
                .called("建成智慧水环境（防汛）平台").reaching("平台1个").of(MatterClass.CONTINUING).by(LocalDate.of(2022, 12, 31)).node(LocalDate.of(2022, 9, 30), "完成主体建设"));

        as("shuili-lly", matter);
        submit("SIGN");
        browser.await("已签收");
        fill("DEPLOY", "words", "分管副局长牵头，防汛科承办");
        submit("DEPLOY");
        browser.await("办理中");
        fill("FEEDBACK", "words", "招标文件已报公共资源交易中心");
        fill("FEEDBACK", "noEvidence", "纸质件归档后补传");
        submit("FEEDBACK");
        browser.await("待审签：反馈");
        assertThat(moves()).doesNotContain("认定办结", "核查", "中止");

        as("shuili", matter);
        browser.run("document.querySelector('.send-back input[name=words]').value = '写明开标日期'; document.querySelector('.send-back').requestSubmit()");
        browser.await("退回修改");
        as("shuili-lly", matter);
        fill("FEEDBACK", "words", "招标文件已报公共资源交易中心，7月11日开标");
        fill("FEEDBACK", "noEvidence", "纸质件归档后补传");
        submit("FEEDBACK");
        as("shuili", matter);
        browser.run("document.querySelector('.move.first form').requestSubmit()");
        browser.await("已记录");
        assertThat(browser.text()).contains("7月11日开标").doesNotContain("待审签");

        askForTimeAndGetIt(matter);
        applyAndClose(matter);

        as("lingdao", matter);
        assertThat(moves()).isEmpty();
        assertThat(browser.text()).contains("已销号", "等级：良好", "批复.txt");
        assertThat(browser.seriousFindings()).isEmpty();
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 422")); // the two refusals
    }

    private void askForTimeAndGetIt(UUID matter) {
        fill("ASK_TIME", "words", "汛期不能施工");
        fill("ASK_TIME", "until", "2022-08-31");
        submit("ASK_TIME");
        browser.await("不晚于现在的期限"); // the day is earlier than the node's: what was typed is still there
        assertThat(value("ASK_TIME", "words")).isEqualTo("汛期不能施工");
        fill("ASK_TIME", "until", "2022-10-31");
        submit("ASK_TIME");
        browser.await("延期待批");
        as("duchashi", matter);
        submit("GRANT");
        browser.await("2022-10-31");
        assertThat(browser.text()).contains("办理中");
    }

    private void applyAndClose(UUID matter) throws IOException {
        as("shuili", matter);
        fill("APPLY", "words", "平台已上线运行");
        fill("APPLY", "noEvidence", "没有");
        submit("APPLY");
        browser.await("有数字，申请办结要附佐证文件");
        Path file = Files.writeString(Files.createTempDirectory("evidence").resolve("批复.txt"), "同意验收");
        browser.run("document.querySelector('input[name=move][value=APPLY]').closest('details').open = true");
        browser.run("return document.querySelector('input[name=move][value=APPLY]').closest('form').querySelector('input[type=file]').id = 'evidence'");
        browser.find("#evidence").sendKeys(file.toString());
        submit("APPLY");
        browser.await("等 核查人");
        as("hecha", matter);
        fill("CHECK", "words", "现场核对，平台已运行");
        browser.run("document.querySelector('input[name=move][value=CHECK]').closest('form').querySelector('input[name=passed][value=yes]').checked = true");
        submit("CHECK");
        browser.await("已核查");
        as("duchashi", matter);
        browser.run("document.querySelector('input[name=move][value=ACCEPT]').closest('form').querySelector('select[name=grade]').value = 'GOOD'");
        submit("ACCEPT");
        browser.await("已销号");
    }

    private void as(String name, UUID matter) {
        browser.forgetCookies();
        browser.signIn(name, DemoCity.PASSWORD).open("/matters/" + matter);
    }

    private static void fill(String move, String field, String text) {
        browser.run("document.querySelector('input[name=move][value=' + arguments[0] + ']').closest('form').querySelector('[name=' + arguments[1] + ']').value = arguments[2]", move, field, text);
    }

    private static Object value(String move, String field) {
        return browser.run("return document.querySelector('input[name=move][value=' + arguments[0] + ']').closest('form').querySelector('[name=' + arguments[1] + ']').value", move, field);
    }

    private static void submit(String move) {
        browser.run("document.querySelector('input[name=move][value=' + arguments[0] + ']').closest('form').requestSubmit()", move);
    }

    /** What the page offers to do. */
    private static String moves() {
        return (String) browser.run("return [...document.querySelectorAll('.moves > form button, .moves > details > summary')].map(one => one.textContent.trim()).join(' ')");
    }
}
