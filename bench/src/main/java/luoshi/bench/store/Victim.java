package luoshi.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The database in the hands of somebody who may do everything in it, in a transaction: triggers are off, and constraints fall on demand. */
final class Victim implements AutoCloseable {

    private static final String FACTS = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            where c.relkind = 'r' and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('leaf', 'salt')) = 2
            order by c.relname collate "C" """;

    private final Connection database;
    private final Random random;

    Victim(Connection database, Random random) throws SQLException {
        this.database = database;
        this.random = random;
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute("set session_replication_role = replica");
    }

    Connection database() {
        return database;
    }

    /** There is nothing here to which this could be done. */
    static final class NothingThere extends RuntimeException {
        NothingThere(String what) {
            super(what, null, false, false);
        }
    }

    Random random() {
        return random;
    }

    UUID newId() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Changes at least one row. */
    void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            if (statement.executeUpdate() == 0) {
                throw new NothingThere(sql);
            }
        }
    }

    String value(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values); ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new NothingThere(sql);
            }
            return rows.getString(1);
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(value(sql, values));
    }

    List<String> values(String sql, Object... values) throws SQLException {
        List<String> all = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, values); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    <T> T one(List<T> list) {
        if (list.isEmpty()) {
            throw new NothingThere("an empty list");
        }
        return list.get(random.nextInt(list.size()));
    }

    List<String> factTables() throws SQLException {
        return values(FACTS);
    }

    /** A table of facts with at least so many rows, any of them but the genesis. */
    String table(int rows) throws SQLException {
        List<String> tables = new ArrayList<>(factTables());
        tables.remove("journal_genesis");
        List<String> full = new ArrayList<>();
        for (String table : tables) {
            if (number("select count(*) from " + table) >= rows) {
                full.add(table);
            }
        }
        return one(full);
    }

    /** The leaf of some row of a table. */
    long leaf(String table) throws SQLException {
        return Long.parseLong(one(values("select leaf from " + table + " order by leaf")));
    }

    /** The leaves of two different rows of a table. */
    long[] twoLeaves(String table) throws SQLException {
        List<String> leaves = values("select leaf from " + table + " order by leaf");
        if (leaves.size() < 2) {
            throw new NothingThere(table);
        }
        int first = random.nextInt(leaves.size());
        int second = (first + 1 + random.nextInt(leaves.size() - 1)) % leaves.size();
        return new long[] {Long.parseLong(leaves.get(first)), Long.parseLong(leaves.get(second))};
    }

    /** How many entries the journal has. */
    long size() throws SQLException {
        return number("select max(position) + 1 from journal_entry");
    }

    /** Some position, not the genesis. */
    long position() throws SQLException {
        return 1 + random.nextLong(size() - 1);
    }

    /** The columns of a table, without some. */
    List<String> columns(String table, String... without) throws SQLException {
        List<String> columns = values("select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum", table);
        columns.removeAll(List.of(without));
        return columns;
    }

    String type(String table, String column) throws SQLException {
        return value("select format_type(atttypid, null) from pg_attribute where attrelid = ?::regclass and attname = ?", table, column);
    }

    /** Lets every constraint and unique index of a table fall. */
    void free(String table) throws SQLException {
        for (String constraint : values("select conname from pg_constraint where conrelid = ?::regclass order by contype <> 'p', conname", table)) {
            execute("alter table " + table + " drop constraint if exists " + constraint + " cascade");
        }
        for (String index : values("select indexrelid::regclass from pg_index where indrelid = ?::regclass and indisunique", table)) {
            execute("drop index " + index);
        }
    }

    /** Writes into the leaf of a row what the row says now. */
    void reseal(String table, long leaf) throws SQLException {
        change("update journal_entry e set body = regexp_replace(body, 'content sha256:[0-9a-f]+',"
                + " 'content sha256:' || encode(sha256(convert_to(journal_canonical(to_jsonb(f)), 'UTF8')), 'hex')) from " + table
                + " f where f.leaf = e.leaf and e.leaf = ?", leaf);
        rehash();
    }

    /** Makes hashes and times of all entries fit their bodies again, and forgets the subtrees above them. */
    void rehash() throws SQLException {
        execute("update journal_entry set hash = sha256('\\x00'::bytea || convert_to(body, 'UTF8')), at = substring(body from 'at (\\S+)')::timestamptz"
                + " where hash <> sha256('\\x00'::bytea || convert_to(body, 'UTF8'))");
        execute("delete from journal_subtree");
    }

    @Override
    public void close() throws SQLException {
        database.rollback();
        database.close();
    }
}
