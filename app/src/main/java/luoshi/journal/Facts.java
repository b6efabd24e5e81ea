package luoshi.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import luoshi.proof.CanonicalRow;
import luoshi.proof.Leaf;
import luoshi.proof.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 事实: any sealed row, whoever owns its table. Only tables that the database's catalogue has as sealed are read, whatever a leaf may say;
 * secrets never leave this class.
 */
@Component
public class Facts {

    /** With the type of their id. */
    private static final String TABLES = """
            select c.relname, format_type(id.atttypid, null), coalesce(array_agg(a.attname) @> array['content_hash'::name], false)
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_catalog.pg_attribute id on id.attrelid = c.oid and id.attname = 'id'
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and exists (select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and t.tgname = 'seal')
            group by c.relname, id.atttypid""";

    private final JdbcClient jdbc;
    private final Map<String, Set<String>> withheld;

    Facts(JdbcClient jdbc, List<Withheld> withheld) {
        this.jdbc = jdbc;
        this.withheld = withheld.stream().collect(Collectors.groupingBy(Withheld::table, Collectors.mapping(Withheld::column, Collectors.toSet())));
    }

    /**
     * A fact that is there.
     *
     * @param columns its columns and their texts, without secrets and without the salt
     * @param withheld the columns that are there and not shown
     * @param content the hash over all of them, as its leaf should have it
     */
    public record Fact(Map<String, String> columns, SortedSet<String> withheld, Sha256 content) {}

    private record Table(String idType, boolean namesContent) {}

    /** The tables of facts. */
    public SortedSet<String> tables() {
        return new TreeSet<>(catalogue().keySet());
    }

    private Map<String, Table> catalogue() {
        Map<String, Table> tables = new HashMap<>();
        jdbc.sql(TABLES).query(row -> {
            tables.put(row.getString(1), new Table(row.getString(2), row.getBoolean(3)));
        });
        return tables;
    }

    /** Whether rows of a table hold a secret, which is replaced and never purged: purging it would bring an older one back. */
    public boolean holdsSecrets(String table) {
        return withheld.containsKey(table);
    }

    /** The fact that a leaf speaks of; empty where it is not there. */
    public Optional<Fact> find(Leaf leaf) {
        Map<String, String> columns = new TreeMap<>();
        address(leaf).ifPresent(address -> jdbc.sql("select each.key, each.value from " + address + ", jsonb_each_text(to_jsonb(fact)) each where each.value is not null")
                .param("row", leaf.row())
                .query(row -> {
                    columns.put(row.getString(1), row.getString(2));
                }));
        return columns.isEmpty() ? Optional.empty() : Optional.of(fact(leaf.table(), columns));
    }

    private Fact fact(String table, Map<String, String> columns) {
        Sha256 content = new CanonicalRow(columns).content();
        SortedSet<String> hidden = new TreeSet<>(withheld.getOrDefault(table, Set.of()));
        hidden.add("salt");
        hidden.retainAll(columns.keySet());
        Map<String, String> shown = new TreeMap<>(columns);
        shown.keySet().removeAll(hidden);
        return new Fact(shown, hidden, content);
    }

    /** The row in SQL, with a parameter row; empty for a table that is not sealed, and for an id that none of its rows can have. */
    private Optional<String> address(Leaf leaf) {
        return Optional.ofNullable(catalogue().get(leaf.table()))
                .filter(table -> table.idType().equals("uuid") != leaf.row().matches("-?\\d+"))
                .map(table -> "(select * from public." + leaf.table() + " where id = cast(:row as " + table.idType() + ")) fact");
    }

    /** Whether a present fact of any table names this content: its column content_hash. */
    public boolean nameContent(String hash) {
        return catalogue().entrySet().stream().filter(table -> table.getValue().namesContent()).anyMatch(table ->
                jdbc.sql("select exists (select from public." + table.getKey() + " where content_hash = :hash)").param("hash", hash).query(Boolean.class).single());
    }

    /** Deletes the row of a leaf, of which nothing but its tombstone stays. */
    void delete(Leaf leaf, long arrival) {
        String table = leaf.table();
        int deleted = !tables().contains(table) ? 0 : jdbc.sql("delete from public." + table + " where id::text = :row and leaf = :arrival")
                .param("row", leaf.row())
                .param("arrival", arrival)
                .update();
        if (deleted != 1) {
            throw new IllegalStateException("no row of " + table + " has leaf " + arrival);
        }
    }
}
