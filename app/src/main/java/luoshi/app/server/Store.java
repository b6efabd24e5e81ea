package luoshi.app.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import luoshi.app.postgres.DatabaseAccess;
import luoshi.app.postgres.DatabaseUnavailableException;
import luoshi.app.postgres.PostgresServer;
import luoshi.app.postgres.RunningPostgres;

/**
 * The database of a server: Luoshi's own PostgreSQL in the data directory, or somebody else's.
 *
 * @param own the PostgreSQL that runs for us, null where it is somebody else's
 * @param url JDBC address
 * @param user its user
 * @param password never printed
 */
public record Store(PostgresServer own, String url, String user, String password) implements AutoCloseable {

    /** Opens it. The own one is started, and stops when this is closed. */
    public static Store open(Path data, String databaseUrl, Map<String, String> environment) throws DatabaseUnavailableException {
        if (databaseUrl != null) {
            return new Store(null, databaseUrl, environment.get("LUOSHI_DATABASE_USER"), environment.get("LUOSHI_DATABASE_PASSWORD"));
        }
        PostgresServer own = PostgresServer.start(data);
        own.leaveStoppingToCaller();
        DatabaseAccess access = own.access();
        return new Store(own, access.url(), access.user(), access.password());
    }

    /** As {@link #open}, but where another Luoshi runs over the directory, its database is used and stays open. */
    public static Store reach(Path data, String databaseUrl, Map<String, String> environment) throws DatabaseUnavailableException {
        DatabaseAccess running = databaseUrl == null ? RunningPostgres.find(data).orElse(null) : null;
        return running == null ? open(data, databaseUrl, environment) : new Store(null, running.url(), running.user(), running.password());
    }

    /** A connection of the caller's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
