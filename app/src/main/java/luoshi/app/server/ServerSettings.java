package luoshi.app.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * With what a server runs.
 *
 * @param databaseUrl JDBC address of the database
 * @param databaseUser its user
 * @param databasePassword its password; never printed
 * @param address the address to listen on
 * @param port the port, 0 for any free one
 * @param city the name of the city, for a new directory
 * @param directory where keys, heads and the like are kept
 */
public record ServerSettings(String databaseUrl, String databaseUser, String databasePassword, String address, int port, String city, Path directory) {

    /** As the properties of the application. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", databaseUrl);
        properties.put("spring.datasource.username", databaseUser);
        properties.put("spring.datasource.password", databasePassword);
        properties.put("server.address", address);
        properties.put("server.port", port);
        properties.put("luoshi.journal.signing-key", directory.resolve("keys/journal.key"));
        properties.put("luoshi.journal.heads", directory.resolve("heads.txt"));
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ServerSettings[" + databaseUrl + ", " + address + ":" + port + ", " + city + ", " + directory + "]";
    }
}
