package luoshi.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL that another Luoshi runs over a directory, for whoever may read its password file: how a backup gets in. */
public final class RunningPostgres {

    private static final int PORT_LINE = 3;

    private RunningPostgres() {}

    /** How to reach it; empty where none runs. */
    public static Optional<DatabaseAccess> find(Path directory) {
        Path postgres = directory.toAbsolutePath().normalize().resolve("postgres");
        try {
            List<String> status = Files.readAllLines(postgres.resolve("data/postmaster.pid"));
            int port = Integer.parseInt(status.get(PORT_LINE).strip());
            DatabaseAccess access = new DatabaseAccess(Settings.HOST, port, Launch.DATABASE, Cluster.USER, Files.readString(postgres.resolve("password")).strip());
            return answers(access) ? Optional.of(access) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // not started, or just starting
        }
    }

    private static boolean answers(DatabaseAccess access) {
        try (Connection connection = access.connect()) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
