package luoshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import luoshi.app.demo.DemoCity;
import luoshi.app.server.RunningLuoshi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Handing in a plan in Chromium: on a slow line, on one that breaks, and with files that are refused. */
class UploadTest {

    @RegisterExtension
    static final RunningLuoshi luoshi = new RunningLuoshi();

    @TempDir
    static Path folder;

    private static Browser browser;

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
    void openForm() {
        browser.line(-1);
        browser.open("/plans/new").find("#file");
        browser.picture("upload-form");
        browser.run("sessionStorage.clear(); document.querySelector('form[data-upload]').reset()");
    }

    @Test
    void aPlanIsTakenAndItsPageTakesThePlaceOfTheForm() throws IOException {
        choose("计划.txt", "示例市2022年计划\n一、目标\n今年，新增规上企业901家。\n");
        send();
        browser.await("已收下并读完“示例市2022年计划”");

        assertThat(browser.path()).matches("/plans/[0-9a-f-]{36}");
        assertThat(browser.text()).contains("规上企业");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.open(browser.path()).text()).as("after loading it again").contains("规上企业").doesNotContain("已收下");
    }

    @Test
    void aRefusedFileStaysChosenAndWhatWasTypedStays() throws IOException {
        choose("样张.txt", "000001\n机密★1年\n示例市2022年计划\n");
        browser.find("#title").sendKeys("我的标题");
        send();
        browser.await("密级标志“机密★1年”");

        assertThat(browser.path()).isEqualTo("/plans/new");
        assertThat(browser.run("return document.querySelector('#title').value + document.querySelector('#file').files[0].name")).isEqualTo("我的标题样张.txt");
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("refusal");
        assertThat(browser.find("[data-progress]").isDisplayed()).isFalse();
        assertThat(browser.seriousFindings()).isEmpty();
        browser.picture("upload-refused");

        browser.find("[data-answer] a").sendKeys(Keys.ENTER);
        browser.await("不记录内容");
        assertThat(browser.seriousFindings()).isEmpty();
        browser.picture("appeal-new");
        browser.find("#reason").sendKeys("样张里的示例文字");
        browser.find("form[action='/plans/appeals'] button.btn-primary").sendKeys(Keys.ENTER);
        browser.await("申诉已提交");
        assertThat(browser.seriousFindings()).isEmpty();
        browser.picture("appeal");
    }

    @Test
    void aSlowUploadTellsHowFarItHasComeAndCanBeStopped() throws IOException {
        choose("慢.pdf", "%PDF-1.5 " + "a".repeat(4 << 20));
        browser.line(400_000);
        send();
        browser.await("已上传 1");

        assertThat(browser.find("progress").getDomProperty("value")).isNotEqualTo("0");
        assertThat(browser.find("progress").getAccessibleName()).isEqualTo("上传进度");
        assertThat(browser.seriousFindings()).isEmpty();
        browser.picture("upload-under-way");

        browser.find("[data-progress] button").sendKeys(Keys.ENTER);
        browser.await("已取消，文件没有收下");
        assertThat(browser.run("return document.querySelector('#file').files.length")).isEqualTo(1L);
        assertThat(browser.find("form[data-upload] button.btn-primary").isEnabled()).isTrue();
    }

    @Test
    void aBrokenLineIsToldAndTheSameFileGoesUpOnceItIsBack() throws IOException {
        choose("断.txt", "示例市2022年断线计划\n一、目标\n今年，新增规上企业902家。\n");
        browser.line(0);
        send();
        browser.await("连接中断，文件没有传完");
        browser.picture("upload-broken");
        browser.line(-1);
        send();

        browser.await("已收下并读完“示例市2022年断线计划”");
    }

    @Test
    void aFileIsDroppedOnTheForm() {
        browser.run("""
                const data = new DataTransfer();
                data.items.add(new File(['示例市2022年拖放计划\\n今年，新增规上企业903家。'], '拖.txt'));
                document.querySelector('form[data-upload]').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));""");
        send();

        browser.await("已收下并读完“示例市2022年拖放计划”");
    }

    @Test
    void aFileAboveTheLimitIsNotSentAtAll() throws IOException {
        Path large = folder.resolve("大.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(65L << 20);
        }
        browser.find("#file").sendKeys(large.toString());
        browser.line(0);
        send();

        browser.await("单个文件不得超过 64 MB");
    }

    private static void send() {
        browser.find("form[data-upload] button.btn-primary").sendKeys(Keys.ENTER);
    }

    private static void choose(String name, String content) throws IOException {
        browser.find("#file").sendKeys(Files.writeString(folder.resolve(name), content).toString());
    }
}
