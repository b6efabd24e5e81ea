package luoshi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    @Test
    void aWeakenedServerIsToldFromAStrongOne() throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(Settings.weakened(connection)).isEmpty();

            connection.createStatement().execute("set synchronous_commit = off");

            assertThat(Settings.weakened(connection)).containsExactly("synchronous_commit = off");
        }
    }
}
