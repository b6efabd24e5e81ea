package luoshi.app.postgres;

import static java.util.Map.entry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luoshi.kernel.CityClock;

/**
 * What PostgreSQL is told on its command line, where no file in the data directory can overrule it.
 */
final class Settings {

    static final String HOST = "127.0.0.1";

    /** Who may come in: whoever knows the password, from this machine. Written anew at each start. */
    static final String DOOR = "host all all " + HOST + "/32 scram-sha-256\n";

    /** Without these an answered commit could be lost or the door stand open. Asked for after each start. */
    static final Map<String, String> MUST = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "data_checksums", "on",
            "ignore_checksum_failure", "off",
            "zero_damaged_pages", "off",
            "listen_addresses", HOST,
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256");

    /** A new part of the log is not filled with zeros first: on a young database a commit that begins one would wait 40 to 85 ms for these 16 MB, and nothing is safer for them. */
    private static final Map<String, String> FOR_A_SMALL_BOX = Map.ofEntries(
            entry("max_connections", "50"),
            entry("shared_buffers", "128MB"),
            entry("work_mem", "8MB"),
            entry("maintenance_work_mem", "64MB"),
            entry("effective_cache_size", "512MB"),
            entry("max_wal_size", "1GB"),
            entry("wal_init_zero", "off"),
            entry("jit", "off"),
            entry("allow_alter_system", "off"),
            entry("cluster_name", "luoshi"),
            entry("timezone", "UTC"));

    /** What remains of client errors is cut by {@link ServerLog}, which knows this prefix. */
    private static final Map<String, String> SILENT_ABOUT_CONTENTS = Map.of(
            "logging_collector", "off",
            "log_destination", "stderr",
            "log_line_prefix", "%m [%p] %b %e ",
            "log_timezone", CityClock.ZONE.getId(),
            "lc_messages", "C",
            "log_statement", "none",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_min_duration_statement", "-1",
            "log_checkpoints", "off");

    private Settings() {}

    static List<String> commandLine(int port, DataDirectory directory) {
        Map<String, String> settings = new LinkedHashMap<>(MUST);
        settings.remove("data_checksums"); // a property of the files, not a setting
        settings.put("port", String.valueOf(port));
        settings.put("hba_file", directory.postgres().resolve("pg_hba.conf").toString());
        settings.putAll(FOR_A_SMALL_BOX);
        settings.putAll(SILENT_ABOUT_CONTENTS);
        List<String> words = new ArrayList<>(List.of("-D", directory.data().toString()));
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }

    /** Those of {@link #MUST} that are not as they must be, as "name = value". */
    static List<String> weakened(Connection connection) throws SQLException {
        List<String> weakened = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> must : MUST.entrySet()) {
                try (ResultSet shown = statement.executeQuery("show " + must.getKey())) {
                    shown.next();
                    if (!shown.getString(1).equals(must.getValue())) {
                        weakened.add(must.getKey() + " = " + shown.getString(1));
                    }
                }
            }
        }
        return weakened;
    }
}
