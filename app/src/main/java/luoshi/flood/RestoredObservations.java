package luoshi.flood;

import java.sql.Connection;
import java.sql.SQLException;
import luoshi.flood.intake.Rebuilding;

/** Observations after a restore: an export has the batches, which are sealed, and the rows by which observations are read are told from them again. */
public final class RestoredObservations {

    private RestoredObservations() {}

    /** Tells all rows of observations from the batches, in the transaction that runs; answers how many. There must be none. */
    public static long tell(Connection connection) throws SQLException {
        return new Rebuilding(connection).observations();
    }
}
