package luoshi.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import luoshi.app.backup.Backup;
import luoshi.app.postgres.DatabaseAccess;
import luoshi.app.postgres.DatabaseUnavailableException;
import luoshi.app.postgres.RunningPostgres;
import luoshi.app.server.CannotStartException;
import luoshi.app.server.LuoshiServer;
import luoshi.app.server.ServerOptions;
import luoshi.kernel.CityClock;
import luoshi.people.FirstStart;
import org.apache.catalina.Valve;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine;

/** A server inside the program that measures or torments it, with its database open to that program. */
public final class MeasuredServer implements AutoCloseable {

    private final LuoshiServer server;

    private MeasuredServer(LuoshiServer server) {
        this.server = server;
    }

    /** Starts it over a directory; a new one begins with a city and its administrators. */
    public static MeasuredServer start(Path data) throws DatabaseUnavailableException, CannotStartException {
        MeasuredServer started = open(data);
        if (started.part(FirstStart.class).due()) {
            started.part(FirstStart.class).begin("试验市", "bench");
        }
        return started;
    }

    /** Starts it likewise; the time of a new one is staged from the beginning of a day on, so that years can be lived in minutes. */
    public static MeasuredServer startStaged(Path data, LocalDate from) throws DatabaseUnavailableException, CannotStartException {
        MeasuredServer started = open(data);
        if (started.part(FirstStart.class).due()) {
            started.part(FirstStart.class).beginStaged("试验市", from, CityClock.startOf(from), 1, "bench");
        }
        return started;
    }

    private static MeasuredServer open(Path data) throws DatabaseUnavailableException, CannotStartException {
        ServerOptions options = new ServerOptions();
        new CommandLine(options).parseArgs("--data", data.toString(), "--port", "0");
        return new MeasuredServer(LuoshiServer.start(options, Map.of()));
    }

    /** A part of the application. */
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Puts something first in the way of all requests that takes their time; to be done before the first of them. */
    public void time(Valve watch) {
        ((TomcatWebServer) ((WebServerApplicationContext) server.context()).getWebServer()).getTomcat().getEngine().getPipeline().addValve(watch);
    }

    /** A connection to its database, as the user who may do everything there. */
    public Connection connect() throws SQLException {
        return server.store().connect();
    }

    /** A connection to the database of a server that another program runs over a directory. */
    public static Connection reach(Path data) throws SQLException {
        DatabaseAccess access = RunningPostgres.find(data).orElseThrow(() -> new SQLException("no PostgreSQL answers over " + data));
        return access.connect();
    }

    /** Writes a backup, as the command does. */
    public static void backup(Connection database, Path file) throws SQLException, IOException {
        new Backup(database).write(file, CityClock.system().instant());
    }

    /** Stops the application with a last head; the database goes on, and nobody is connected to it. */
    public void rest() {
        server.context().close();
    }

    @Override
    public void close() {
        server.close();
    }
}
