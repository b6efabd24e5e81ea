package luoshi.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

    private static final AtomicInteger PREPARED = new AtomicInteger();
    private static final TestDatabase.Template ONE_COUNTY = TestDatabase.template(empty -> {
        PREPARED.incrementAndGet();
        try (Connection connection = empty.connect()) {
            connection.createStatement().execute("create table county (name text primary key)");
            connection.createStatement().execute("insert into county values ('孟州')");
        }
    });

    @RegisterExtension
    static final TestDatabase first = ONE_COUNTY.copy();

    @RegisterExtension
    static final TestDatabase second = ONE_COUNTY.copy();

    @RegisterExtension
    static final TestDatabase empty = TestDatabase.empty();

    @Test
    void aCopyKeepsItsRowsToItself() throws SQLException {
        first.execute("insert into county values ('沁阳')");

        assertThat(counties(first)).isEqualTo("孟州 沁阳");
        assertThat(counties(second)).isEqualTo("孟州");
        assertThat(PREPARED).hasValue(1);
    }

    @Test
    void anEmptyOneHasNoTable() {
        assertThatThrownBy(() -> counties(empty)).isInstanceOf(SQLException.class).hasMessageContaining("county");
    }

    @Test
    void aRenewedOneIsAsAtTheBeginningThoughSomebodyIsConnected() throws SQLException {
        try (Connection forgotten = second.connect()) {
            second.execute("delete from county");

            second.renew();

            assertThat(counties(second)).isEqualTo("孟州");
            assertThat(forgotten.isValid(1)).isFalse();
        }
    }

    private static String counties(TestDatabase database) throws SQLException {
        return PostgresServerTest.ask(database.access(), "select string_agg(name, ' ' order by name) from county");
    }
}
