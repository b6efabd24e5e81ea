package luoshi.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import luoshi.journal.Rows;
import luoshi.pipeline.course.Entry;
import luoshi.pipeline.course.Said;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries and what bears them out. */
@Component
public class EntryStore {

    private static final String COLUMNS = "id, leaf, item, number, unit, definition, kind, said, note, at";

    private final JdbcClient jdbc;
    private final JdbcOperations copies;
    private final TransactionTemplate transactions;

    EntryStore(JdbcClient jdbc, JdbcOperations copies, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.transactions = transactions;
    }

    /**
     * A file that bears out an entry.
     *
     * @param entry the entry
     * @param item its item
     * @param kind what kind of evidence
     * @param file the file
     */
    public record Proof(UUID entry, UUID item, String kind, UUID file) {}

    /** Until the end of the act nobody else writes in this register: numbers, unique values and the order of changes follow from it. */
    public void alone(String pipeline) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('pipeline'), hashtext(:pipeline))").param("pipeline", pipeline).query((_, _) -> 0).single();
    }

    /** The next number of an item. */
    public int nextNumber(String pipeline) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from pipeline_item where pipeline = :pipeline").param("pipeline", pipeline).query(Integer.class).single();
    }

    /** Records entries, all of one act. */
    public void add(String pipeline, UUID act, Collection<Entry> entries, Collection<Proof> proofs) {
        Rows rows = new Rows();
        Map<UUID, UUID> units = entries.stream().collect(Collectors.toMap(Entry::id, Entry::unit));
        entries.forEach(entry -> rows.add("pipeline_entry", "id", entry.id(), "pipeline", pipeline, "act", act, "item", entry.item(), "number", entry.number(), "unit", entry.unit(),
                "definition", entry.definition(), "kind", entry.kind(), "said", entry.said().text(), "note", entry.note(), "at", entry.at()));
        proofs.forEach(proof -> rows.add("pipeline_evidence", "entry", proof.entry(), "item", proof.item(), "unit", units.get(proof.entry()), "kind", proof.kind(), "file", proof.file()));
        rows.insert(copies);
    }

    /** The entries of some items of a register, in the order in which they were recorded, as far as they stand among the first so many entries of the journal; null for all. */
    public Map<UUID, List<Entry>> of(String pipeline, Collection<UUID> items, Long size) {
        return jdbc.sql("select " + COLUMNS + " from pipeline_entry where item = any(:items) and pipeline = :pipeline and journal_known(leaf, :size) order by item, leaf")
                .param("items", items.toArray(UUID[]::new)).param("pipeline", pipeline).param("size", size).query(EntryStore::entry).list().stream()
                .collect(Collectors.groupingBy(Entry::item, LinkedHashMap::new, Collectors.toList()));
    }

    /** Goes through all items of a register, each with its entries among the first so many of the journal, null for all. In a transaction, so that rows come some at a time. */
    public void each(String pipeline, Long size, Consumer<List<Entry>> items) {
        transactions.executeWithoutResult(_ -> go(pipeline, size, items));
    }

    private void go(String pipeline, Long size, Consumer<List<Entry>> items) {
        Collected collected = new Collected(items);
        JdbcClient.StatementSpec all = jdbc.sql("select " + COLUMNS + " from pipeline_entry where pipeline = :pipeline and journal_known(leaf, :size) order by item, leaf")
                .param("pipeline", pipeline).param("size", size).withFetchSize(1_000);
        try (var entries = all.query(EntryStore::entry).stream()) {
            entries.forEach(collected::take);
        }
        collected.end();
    }

    /** Gathers entries that come item after item. */
    private static final class Collected {

        private final Consumer<List<Entry>> items;
        private List<Entry> held = new ArrayList<>();

        Collected(Consumer<List<Entry>> items) {
            this.items = items;
        }

        void take(Entry entry) {
            if (!held.isEmpty() && !held.getFirst().item().equals(entry.item())) {
                end();
            }
            held.add(entry);
        }

        void end() {
            if (!held.isEmpty()) {
                items.accept(List.copyOf(held));
                held = new ArrayList<>();
            }
        }
    }

    /** The entries that were recorded together. */
    public List<Entry> act(UUID act) {
        return jdbc.sql("select " + COLUMNS + " from pipeline_entry where act = :act order by number, leaf").param("act", act).query(EntryStore::entry).list();
    }

    /** The item of an entry; null where there is no such entry. */
    public UUID item(UUID entry) {
        return jdbc.sql("select item from pipeline_entry where id = :entry").param("entry", entry).query(UUID.class).optional().orElse(null);
    }

    /** In which register an item stands; null for none. */
    public String pipeline(UUID item) {
        return jdbc.sql("select pipeline from pipeline_item where item = :item").param("item", item).query(String.class).optional().orElse(null);
    }

    /** What bears out some items, in the order in which it came. */
    public List<Proof> proofs(Collection<UUID> items) {
        return jdbc.sql("select entry, item, kind, file from pipeline_evidence where item = any(:items) order by leaf").param("items", items.toArray(UUID[]::new)).query(Proof.class).list();
    }

    /** What these files bear out. */
    public List<Proof> borneBy(Collection<UUID> files) {
        return jdbc.sql("select entry, item, kind, file from pipeline_evidence where file = any(:files) order by leaf").param("files", files.toArray(UUID[]::new)).query(Proof.class).list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getLong("leaf"), row.getObject("item", UUID.class), row.getInt("number"), row.getObject("unit", UUID.class),
                row.getString("definition"), Entry.Kind.valueOf(row.getString("kind")), Said.read(row.getString("said")), row.getString("note"), row.getTimestamp("at").toInstant());
    }
}
