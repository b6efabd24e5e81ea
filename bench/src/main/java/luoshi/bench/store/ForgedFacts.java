package luoshi.bench.store;

import static luoshi.bench.store.Tampering.seen;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import luoshi.bench.store.Tampering.Demand;

/** Rows with leaves of their own making: facts and leaves changed together, facts invented, tombstones invented. */
final class ForgedFacts {

    private static final String NOW = "to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private ForgedFacts() {}

    static List<Tampering> all() {
        return List.of(
                seen("行和叶一起改", ForgedFacts::changeBoth),
                seen("行和叶一起换", ForgedFacts::swapBoth),
                seen("行和叶一起删", ForgedFacts::deleteBoth),
                seen("插一行，没有叶", victim -> insert(victim, victim.table(1))),
                seen("插一行，冒用别行的叶", ForgedFacts::insertWithForeignLeaf),
                seen("插一行，叶插在中间", ForgedFacts::insertInTheMiddle),
                seen("插一行，顶替一叶", ForgedFacts::insertInPlaceOf),
                seen("插一行，叶倒签后接在末尾", victim -> append(victim, "'2021-03-05T02:00:00.000000Z'")),
                seen("插一行，叶倒签后待排位", victim -> wait(victim, "'2021-03-05T02:00:00.000000Z'")),
                new Tampering("插一行，叶接在末尾", Demand.UNCOVERED, victim -> append(victim, NOW)),
                new Tampering("插一行，叶待排位", Demand.UNCOVERED, victim -> wait(victim, NOW)),
                new Tampering("只插一叶", Demand.UNCOVERED, ForgedFacts::leafAlone),
                seen("删一行，墓碑接在末尾", victim -> buryAtTheEnd(victim, "user:" + victim.newId())),
                seen("删一行，墓碑只有一人", victim -> buryAtTheEnd(victim, "same")),
                seen("删一行，墓碑没有叶", ForgedFacts::buryWithoutLeaf),
                seen("删一行，墓碑顶替一叶", ForgedFacts::buryInPlaceOf),
                seen("已清除的行又放回", ForgedFacts::unbury),
                seen("改真墓碑所指的叶", ForgedFacts::moveTombstone));
    }

    private static void changeBoth(Victim victim) throws SQLException {
        String table = victim.table(1);
        String column = victim.one(victim.columns(table, "id", "leaf"));
        long leaf = victim.leaf(table);
        victim.free(table);
        victim.change("update " + table + " set " + column + " = " + RowTamperings.other(victim, column, victim.type(table, column)) + " where leaf = ?", leaf);
        victim.reseal(table, leaf);
    }

    private static void swapBoth(Victim victim) throws SQLException {
        String table = victim.table(2);
        long[] two = victim.twoLeaves(table);
        victim.free(table);
        victim.free("journal_entry");
        victim.change("update " + table + " set leaf = ? + ? - leaf where leaf in (?, ?)", two[0], two[1], two[0], two[1]);
        victim.change("update journal_entry set leaf = ? + ? - leaf where leaf in (?, ?)", two[0], two[1], two[0], two[1]);
        victim.reseal(table, two[0]);
        victim.reseal(table, two[1]);
    }

    private static void deleteBoth(Victim victim) throws SQLException {
        String table = victim.table(1);
        long leaf = victim.leaf(table);
        long position = victim.number("select position from journal_entry where leaf = ?", leaf);
        victim.free("journal_entry");
        victim.change("delete from " + table + " where leaf = ?", leaf);
        victim.change("delete from journal_entry where leaf = ?", leaf);
        victim.execute("update journal_entry set position = position - 1 where position > " + position);
        victim.execute("delete from journal_subtree");
    }

    /** A row like another one with an id and a leaf of its own; answers the leaf, which does not exist yet. */
    private static long insert(Victim victim, String table) throws SQLException {
        long like = victim.leaf(table);
        long leaf = victim.number("select max(leaf) + 1 from journal_entry");
        victim.free(table);
        String own = "jsonb_build_object('id', ?::uuid, 'leaf', ?::bigint, 'salt', ?::uuid)";
        victim.change("insert into " + table + " select (jsonb_populate_record(null::" + table + ", to_jsonb(f) || " + own + ")).* from " + table + " f where leaf = ?",
                victim.newId(), leaf, victim.newId(), like);
        return leaf;
    }

    private static void insertWithForeignLeaf(Victim victim) throws SQLException {
        String table = victim.table(1);
        long other = victim.leaf(victim.table(1));
        long leaf = insert(victim, table);
        victim.change("update " + table + " set leaf = ? where leaf = ?", other, leaf);
    }

    /** The leaf that the database itself would have made of a row. */
    private static String body(Victim victim, String table, long leaf, String at) throws SQLException {
        return victim.value("select E'luoshi-leaf 1\\nat ' || " + at + " || E'\\nactor user:" + victim.newId() + "\\ntable " + table + "\\nrow ' || f.id || E'\\ncontent sha256:'"
                + " || encode(sha256(convert_to(journal_canonical(to_jsonb(f)), 'UTF8')), 'hex') || E'\\n' from " + table + " f where leaf = ?", leaf);
    }

    private static void entry(Victim victim, long position, long leaf, String body) throws SQLException {
        victim.change("insert into journal_entry select ?, ?, b, sha256('\\x00'::bytea || convert_to(b, 'UTF8')), substring(b from 'at (\\S+)')::timestamptz from (select ?::text as b) body",
                position, leaf, body);
    }

    private static void append(Victim victim, String at) throws SQLException {
        String table = victim.table(1);
        long leaf = insert(victim, table);
        entry(victim, victim.size(), leaf, body(victim, table, leaf, at));
    }

    private static void wait(Victim victim, String at) throws SQLException {
        String table = victim.table(1);
        long leaf = insert(victim, table);
        victim.change("insert into journal_pending values (?, ?)", leaf, body(victim, table, leaf, at));
    }

    private static void leafAlone(Victim victim) throws SQLException {
        String table = victim.table(1);
        long leaf = insert(victim, table);
        entry(victim, victim.size(), leaf, body(victim, table, leaf, NOW));
        victim.change("delete from " + table + " where leaf = ?", leaf);
    }

    private static void insertInTheMiddle(Victim victim) throws SQLException {
        String table = victim.table(1);
        long position = victim.position();
        String at = "'" + victim.value("select substr(body, 18, 27) from journal_entry where position = ?", position) + "'";
        long leaf = insert(victim, table);
        victim.free("journal_entry");
        victim.execute("update journal_entry set position = position + 1 where position >= " + position);
        entry(victim, position, leaf, body(victim, table, leaf, at));
        victim.execute("delete from journal_subtree");
    }

    private static void insertInPlaceOf(Victim victim) throws SQLException {
        String table = victim.table(1);
        long leaf = insert(victim, table);
        replaceSomeEntry(victim, leaf, body(victim, table, leaf, NOW));
    }

    private static void replaceSomeEntry(Victim victim, long leaf, String body) throws SQLException {
        long position = victim.position();
        long replaced = victim.number("select leaf from journal_entry where position = ?", position);
        for (String other : victim.factTables()) {
            victim.execute("delete from " + other + " where leaf = " + replaced);
        }
        victim.change("delete from journal_entry where position = ?", position);
        entry(victim, position, leaf, body);
        victim.execute("delete from journal_subtree");
    }

    private static void leafOfTombstone(Victim victim, long leaf) throws SQLException {
        entry(victim, victim.size(), leaf, body(victim, "journal_tombstone", leaf, NOW));
    }

    /** Deletes a row and inserts its tombstone; answers the tombstone's leaf, which does not exist yet. */
    private static long bury(Victim victim, String approved) throws SQLException {
        String table = victim.table(1);
        long purged = victim.leaf(table);
        long leaf = victim.number("select max(leaf) + 1 from journal_entry");
        String requested = "user:" + victim.newId();
        victim.free("journal_tombstone");
        victim.change("insert into journal_tombstone (id, leaf, salt, purged_leaf, purged_table, purged_row, requested_by, approved_by, reason)"
                        + " select ?, ?, ?, leaf, ?, id::text, ?, ?, '涉密' from " + table + " where leaf = ?",
                victim.newId(), leaf, victim.newId(), table, requested, approved.equals("same") ? requested : approved, purged);
        victim.change("delete from " + table + " where leaf = ?", purged);
        return leaf;
    }

    private static void buryAtTheEnd(Victim victim, String approved) throws SQLException {
        leafOfTombstone(victim, bury(victim, approved));
    }

    private static void buryWithoutLeaf(Victim victim) throws SQLException {
        bury(victim, "user:" + victim.newId());
    }

    private static void buryInPlaceOf(Victim victim) throws SQLException {
        long leaf = bury(victim, "user:" + victim.newId());
        replaceSomeEntry(victim, leaf, body(victim, "journal_tombstone", leaf, NOW));
    }

    private static void unbury(Victim victim) throws SQLException {
        String purged = victim.one(victim.values("select purged_leaf from journal_tombstone order by leaf"));
        String table = victim.value("select purged_table from journal_tombstone where purged_leaf = " + purged);
        String id = victim.value("select purged_row from journal_tombstone where purged_leaf = " + purged);
        long leaf = insert(victim, table);
        victim.change("update " + table + " set id = ?, leaf = ? where leaf = ?", UUID.fromString(id), Long.parseLong(purged), leaf);
    }

    private static void moveTombstone(Victim victim) throws SQLException {
        String table = victim.table(1);
        long leaf = victim.leaf(table);
        victim.free("journal_tombstone");
        victim.change("update journal_tombstone t set (purged_leaf, purged_table, purged_row) = (select leaf, ?, id::text from " + table + " where leaf = ?)"
                + " where t.leaf = (select max(leaf) from journal_tombstone)", table, leaf);
        victim.change("delete from " + table + " where leaf = ?", leaf);
    }
}
