package luoshi.flood.intake;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import luoshi.flood.Cause;
import luoshi.flood.Flag;
import luoshi.flood.MeasuredTelemetry.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows copied into the table of observations and nothing else: the measure beside which the way of a delivery is held. */
@Component
public class RawCopy {

    private final JdbcOperations jdbc;
    private final TransactionTemplate transactions;
    private final Weeks weeks;
    private long batch = 1L << 30;

    RawCopy(JdbcOperations jdbc, JdbcClient client, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.weeks = new Weeks(client);
    }

    /** Copies and commits. */
    public void rows(List<Value> values) {
        weeks.provide(values.stream().map(value -> Weeks.of(value.at())).collect(Collectors.toSet()));
        List<Row> rows = new ArrayList<>(values.size());
        batch++;
        for (Value value : values) {
            rows.add(new Row(Row.id(batch, rows.size()), value.series(), BatchText.micros(value.at()), value.value(), 0, Flag.ORIGINAL_RELIABLE, Cause.NONE, null));
        }
        transactions.executeWithoutResult(_ -> jdbc.execute((Connection connection) -> Copy.rows(connection, rows)));
    }
}
