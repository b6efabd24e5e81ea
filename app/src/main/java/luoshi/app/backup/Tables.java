package luoshi.app.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of the store, as the database's own catalogue has them.
 *
 * @param facts tables of facts: those with the columns leaf and salt
 * @param others tables that the journal does not seal, without the journal's own, sessions and what evidence bytes are kept in
 */
record Tables(List<String> facts, List<String> others) {

    private static final String ALL = """
            select c.relname, count(a.attname) filter (where a.attname in ('leaf', 'salt')) = 2 as sealed
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and not c.relispartition
              and c.relname not in ('journal_pending', 'journal_entry', 'journal_subtree', 'journal_head', 'flyway_schema_history', 'evidence_chunk')
              and c.relname not like 'people\\_session%'
              and c.relname ~ '^[a-z_][a-z0-9_]*$'
            group by c.relname order by c.relname collate "C" """;

    static Tables of(Connection database) throws SQLException {
        List<String> facts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                (rows.getBoolean(2) ? facts : others).add(rows.getString(1));
            }
        }
        return new Tables(facts, others);
    }
}
