package luoshi.app.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database for one test class, on a real PostgreSQL that all test classes of a JVM share:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final TestDatabase database = TestDatabase.empty();
 * </pre>
 *
 * With tables in it: keep one {@link Template} per kind of preparation in a constant that many classes use, and say {@code TEMPLATE.copy()}.
 * What a class writes, no other class sees. The server takes 50 connections: keep pools in tests small.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Template template;
    private DatabaseAccess access;

    private TestDatabase(Template template) {
        this.template = template;
    }

    /** Without any table. */
    public static TestDatabase empty() {
        return new TestDatabase(null);
    }

    /** Prepared when a first copy is asked for, and once per JVM. */
    public static Template template(Preparation preparation) {
        return new Template(preparation);
    }

    /** How to reach it, from {@code @BeforeAll} on. */
    public synchronized DatabaseAccess access() {
        if (access == null) {
            access = create("test", template == null ? "template0" : template.name());
        }
        return access;
    }

    /** A connection that the caller closes. */
    public Connection connect() throws SQLException {
        return access().connect();
    }

    /** Runs statements, each in a transaction of its own. */
    public void execute(String... statements) throws SQLException {
        execute(access(), statements);
    }

    /** As it was at the beginning: for a class whose tests must not see each other's rows. */
    public synchronized void renew() {
        drop();
        access();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        access();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop();
    }

    /** Also when somebody is still connected, as pools are. */
    private synchronized void drop() {
        if (access != null) {
            executeUnchecked(TestServer.access(), "drop database " + access.database() + " with (force)");
            access = null;
        }
    }

    private static DatabaseAccess create(String kind, String template) {
        String name = kind + "_" + NUMBER.incrementAndGet();
        executeUnchecked(TestServer.access(), "create database " + name + " template " + template);
        return TestServer.access().to(name);
    }

    private static void executeUnchecked(DatabaseAccess access, String... statements) {
        try {
            execute(access, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    private static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Fills an empty database: migrations, perhaps a few rows. All its connections must be closed when it returns. */
    @FunctionalInterface
    public interface Preparation {

        /** Called once. */
        void prepare(DatabaseAccess empty) throws Exception;
    }

    /** A prepared database that is never touched again, only copied; copying takes a fraction of preparing. */
    public static final class Template {

        private final Preparation preparation;
        private String name;

        private Template(Preparation preparation) {
            this.preparation = preparation;
        }

        /** A copy for one test class. */
        public TestDatabase copy() {
            return new TestDatabase(this);
        }

        private synchronized String name() {
            if (name == null) {
                DatabaseAccess fresh = create("template", "template0");
                try {
                    preparation.prepare(fresh);
                } catch (Exception e) {
                    throw new IllegalStateException("the template of a test database could not be prepared", e);
                }
                name = fresh.database();
            }
            return name;
        }
    }

    /** Started by the first test that needs it; stops with the JVM. */
    private static final class TestServer {

        private static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();
        private static final PostgresServer SERVER = start();

        static DatabaseAccess access() {
            return SERVER.access().to("postgres");
        }

        /** Another run in the same folder, as from an editor, has the first place. */
        private static PostgresServer start() {
            DatabaseUnavailableException last = null;
            for (int place = 1; place <= 5; place++) {
                try {
                    PostgresServer server = PostgresServer.start(FOLDER.resolve("server-" + place), FOLDER);
                    dropLeftOvers(server.access().to("postgres"));
                    return server;
                } catch (DatabaseUnavailableException e) {
                    last = e;
                }
            }
            throw new IllegalStateException("no PostgreSQL for the tests below " + FOLDER, last);
        }

        /** Databases of a run that was killed. */
        private static void dropLeftOvers(DatabaseAccess access) {
            try (Connection connection = access.connect();
                    Statement statement = connection.createStatement();
                    var names = statement.executeQuery("select datname from pg_database where datname ~ '^(test|template)_'")) {
                while (names.next()) {
                    executeUnchecked(access, "drop database " + names.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
