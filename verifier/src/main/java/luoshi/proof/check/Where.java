package luoshi.proof.check;

import java.util.Optional;
import java.util.OptionalLong;

/** Where a problem lies: a position of the journal, a row, both or neither. */
record Where(OptionalLong position, Optional<String> table, Optional<String> row) {

    static final Where NOWHERE = new Where(OptionalLong.empty(), Optional.empty(), Optional.empty());

    static Where position(long position) {
        return new Where(OptionalLong.of(position), Optional.empty(), Optional.empty());
    }

    static Where table(String table) {
        return new Where(OptionalLong.empty(), Optional.of(table), Optional.empty());
    }

    Where row(String table, String row) {
        return new Where(position, Optional.of(table), Optional.of(row));
    }
}
