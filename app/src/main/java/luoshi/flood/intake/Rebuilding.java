package luoshi.flood.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes the rows of observations anew from what is sealed, part after part. */
public final class Rebuilding {

    private static final int BATCHES = 50;

    private final Connection connection;
    private final JdbcClient jdbc;
    private final Weeks weeks;

    /** Over a connection on which a transaction runs. */
    public Rebuilding(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.weeks = new Weeks(jdbc);
    }

    /** Makes them all; new ones get numbers behind theirs. Answers how many there are. */
    public long observations() throws SQLException {
        if (jdbc.sql("select to_regclass('flood_batch') is null").query(Boolean.class).single()) {
            return 0; // an export of a time before there were any
        }
        long rows = 0;
        long last = 0;
        for (List<Row> some = new ArrayList<>(); (last = next(last, some)) > 0; some = new ArrayList<>()) {
            weeks.provide(some.stream().map(row -> Weeks.of(BatchText.instant(row.at()))).collect(Collectors.toSet()));
            rows += Copy.rows(connection, some);
        }
        jdbc.sql("select setval('flood_batch_id', (select coalesce(max(id), 0) + 1 from flood_batch), false), setval('flood_series_id', (select coalesce(max(id), 0) + 1 from flood_series), false)")
                .query((row, _) -> row.getLong(1)).single();
        return rows;
    }

    /** The rows of the next batches; answers the last of these, 0 where there are none. */
    private long next(long after, List<Row> rows) {
        return jdbc.sql("select id, content from flood_batch where id > :after order by id limit :most").param("after", after).param("most", BATCHES).query((row, _) -> {
            BatchText.read(row.getLong(1), row.getString(2), rows::add, _ -> { });
            return row.getLong(1);
        }).list().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
