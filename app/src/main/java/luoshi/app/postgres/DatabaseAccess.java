package luoshi.app.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach one database. Its text form leaves the password out, so that it may be logged.
 *
 * @param port of TCP on {@code host}
 */
public record DatabaseAccess(String host, int port, String database, String user, String password) {

    /**
     * What every connection asks for: no password is ever sent readable, even to a stranger who took the port; a role or database that
     * was given {@code synchronous_commit=off} does not weaken it; and messages of exceptions, which get logged, tell no row's values.
     */
    private static final String OPTIONS =
            "sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256&options=-c%20synchronous_commit=on&logServerErrorDetail=false";

    /** The JDBC URL; user and password are not part of it. */
    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?" + OPTIONS;
    }

    /** The same server and user, another database. */
    public DatabaseAccess to(String otherDatabase) {
        return new DatabaseAccess(host, port, otherDatabase, user, password);
    }

    /** A connection of the caller's own, without a pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
