package luoshi.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window, used by keyboard. */
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/pictures");

    private final ChromeDriver driver;
    private final String base;

    Browser(int port) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN");
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).build(), options);
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(5)).pageLoadTimeout(Duration.ofSeconds(60));
        base = "http://127.0.0.1:" + port;
    }

    Browser sized(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    Browser open(String path) {
        driver.get(base + path);
        return this;
    }

    /** By keyboard alone: the first field has the focus. */
    Browser signIn(String name, String password) {
        open("/sign-in");
        type(name, Keys.TAB, password, Keys.ENTER);
        find("details.who"); // is there once the answer has come: a page opened before would be left for it
        return this;
    }

    /** Types into whatever has the focus. */
    void type(CharSequence... keys) {
        for (CharSequence key : keys) {
            driver.switchTo().activeElement().sendKeys(key);
        }
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    String path() {
        return driver.getCurrentUrl().replace(base, "");
    }

    /** What the page says; asked again where another page is just taking its place. */
    String text() {
        return patiently().until(_ -> shown());
    }

    /** Asked of the document in one go: an element that was found may be gone with its page before it is asked for its text. */
    private String shown() {
        return (String) run("return document.body.innerText");
    }

    private WebDriverWait patiently() {
        WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(20));
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    /** Fills the first form whose address ends so, and sends it as its button does: what must be filled in and is not stays unsent. */
    void send(String action, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            run("document.querySelector('form[action$=\"' + arguments[0] + '\"] [name=' + arguments[1] + ']').value = arguments[2]", action, namesAndValues[i], namesAndValues[i + 1]);
        }
        run("document.querySelector('form[action$=\"' + arguments[0] + '\"]').requestSubmit()", action);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The line to the server: how many bytes a second go up, none where it is cut; -1 for as fast as it is. */
    void line(int bytesPerSecond) {
        ChromiumNetworkConditions conditions = new ChromiumNetworkConditions();
        conditions.setOffline(bytesPerSecond == 0);
        conditions.setLatency(Duration.ZERO);
        conditions.setDownloadThroughput(-1);
        conditions.setUploadThroughput(bytesPerSecond);
        driver.setNetworkConditions(conditions);
    }

    /** Waits until the page holds a text. */
    void await(String text) {
        patiently().until(_ -> shown().contains(text));
    }

    void forgetCookies() {
        driver.manage().deleteAllCookies();
    }

    /** What axe-core calls serious or critical on the page, one line each. */
    List<String> seriousFindings() {
        driver.executeScript(resource("/axe.min.js"));
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(result => done(result.violations
                    .filter(violation => ['serious', 'critical'].includes(violation.impact))
                    .map(violation => violation.id + ' ' + violation.nodes.map(node => node.target.join(' ')).join(', '))));""");
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** Whether something is wider than the window. */
    boolean scrollsSideways() {
        return (Boolean) run("return document.documentElement.scrollWidth > window.innerWidth + 1");
    }

    /** Errors that the browser wrote to its console, such as scripts and styles that the policy forbids. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream().map(entry -> entry.getMessage()).toList();
    }

    /** Keeps a picture, for people. */
    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
