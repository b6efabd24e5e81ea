package luoshi.app.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Says aloud when the tests in a browser (app/src/browser) are left out. */
class BrowserPresentTest {

    @Test
    void testsInABrowserRunOnlyWhereThereIsOne() throws ClassNotFoundException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/chromedriver")), "没有 Chromium（/usr/bin/chromium、/usr/bin/chromedriver），浏览器测试 app/src/browser 未运行");

        Class.forName("luoshi.browser.PagesTest");
    }
}
