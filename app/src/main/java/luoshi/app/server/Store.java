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

    private static final int OLDEST = 15;

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

    /** As {@link #open}, but where another Luoshi runs over the directory, its database is used and stays open; nothing new is made. */
    public static Store reach(Path data, String databaseUrl, Map<String, String> environment) throws DatabaseUnavailableException {
        DatabaseAccess running = databaseUrl == null ? RunningPostgres.find(data).orElse(null) : null;
        if (databaseUrl == null && running == null) {
            PostgresServer.requireIn(data);
        }
        return running == null ? open(data, databaseUrl, environment) : new Store(null, running.url(), running.user(), running.password());
    }

    /** A connection of the caller's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Whether somebody else's PostgreSQL can be reached and is new enough; our own is. */
    void check() throws CannotStartException {
        if (own != null) {
            return;
        }
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStartException("外部数据库是 PostgreSQL " + version + "，落实需要 " + OLDEST + " 及以上。请升级数据库，或去掉 --database-url 用自带的。", null);
            }
        } catch (SQLException failure) {
            throw new CannotStartException("连不上外部数据库 " + url + "：" + failure.getMessage()
                    + "。请核对 --database-url 和环境变量 LUOSHI_DATABASE_USER、LUOSHI_DATABASE_PASSWORD，并确认数据库已启动。", failure);
        }
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
