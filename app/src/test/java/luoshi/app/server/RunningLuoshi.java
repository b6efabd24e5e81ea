package luoshi.app.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import luoshi.app.demo.DemoCity;
import luoshi.app.postgres.DatabaseAccess;
import luoshi.app.postgres.TestDatabase;
import luoshi.kernel.CityClock;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;

/**
 * The whole server over a database of its own, with the example city in it:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final RunningLuoshi luoshi = new RunningLuoshi();
 * </pre>
 *
 * Its time is staged from 30 June 2022, 8 o'clock in the morning, and runs at the speed of the machine's.
 */
public final class RunningLuoshi implements BeforeAllCallback, AfterAllCallback {

    private static final TestDatabase.Template CITY = TestDatabase.template(RunningLuoshi::prepare);

    /** Copies have the journal of the template, which has been signed with its key. */
    private static Path templateKeys;

    private final TestDatabase database;
    private final List<String> settings;
    /** When its own city begins; null for the one that all copy. */
    private final LocalDateTime begins;
    private LuoshiServer server;
    private Path folder;

    /** @param settings lines of its luoshi.properties */
    public RunningLuoshi(String... settings) {
        this(CITY.copy(), List.of(settings), null);
    }

    private RunningLuoshi(TestDatabase database, List<String> settings, LocalDateTime begins) {
        this.database = database;
        this.settings = settings;
        this.begins = begins;
    }

    /** The example city with nothing done in it, whose time is staged from a moment on. */
    public static RunningLuoshi begun(LocalDateTime at) {
        return new RunningLuoshi(TestDatabase.empty(), List.of(), at);
    }

    private static void prepare(DatabaseAccess empty) throws Exception {
        Path folder = Files.createTempDirectory("luoshi-template");
        try (LuoshiServer server = start(empty, folder)) {
            begin(server, LocalDateTime.of(2022, 6, 30, 8, 0));
        }
        templateKeys = folder.resolve("keys");
    }

    private static void begin(LuoshiServer server, LocalDateTime at) {
        server.part(DemoCity.class).begin(at.atZone(CityClock.ZONE).toInstant(), 1, "test");
    }

    private static LuoshiServer start(DatabaseAccess access, Path folder) throws Exception {
        ServerOptions options = new ServerOptions();
        new CommandLine(options).parseArgs("--data", folder.toString(), "--port", "0", "--database-url", access.url());
        return LuoshiServer.start(options, Map.of("LUOSHI_DATABASE_USER", access.user(), "LUOSHI_DATABASE_PASSWORD", access.password()));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("luoshi-test");
        DatabaseAccess access = database.access();
        if (begins == null) {
            Path keys = Files.createDirectories(folder.resolve("keys"));
            for (String name : new String[] {"journal.key", "journal.pub"}) {
                Files.copy(templateKeys.resolve(name), keys.resolve(name));
            }
        }
        Files.write(folder.resolve("luoshi.properties"), settings);
        server = start(access, folder);
        if (begins != null) {
            begin(server, begins);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
        database.afterAll(context);
    }

    /** Ends the server, and starts it over the same database with other lines in its luoshi.properties. */
    public void restart(String... lines) throws Exception {
        server.close();
        Files.write(folder.resolve("luoshi.properties"), List.of(lines));
        server = start(database.access(), folder);
    }

    /** A part of the application. */
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** The database beneath it. */
    public TestDatabase database() {
        return database;
    }

    /** Where keys and heads are. */
    public Path folder() {
        return folder;
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** A browser in which nobody is signed in. */
    public Visit visit() {
        return new Visit(server.port());
    }

    /** A browser in which an account of the example city is signed in. */
    public Visit visitAs(String signInName) {
        return visit().signIn(signInName, DemoCity.PASSWORD);
    }

    /** A program that uses an account of the example city. */
    public Program programAs(String signInName) {
        return new Program(server.port(), signInName, DemoCity.PASSWORD);
    }
}
