package luoshi.bench.store;

import static luoshi.bench.store.Tampering.seen;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** Rows of facts changed, deleted, exchanged, doubled and moved; their leaves left alone. */
final class RowTamperings {

    private RowTamperings() {}

    static List<Tampering> all() {
        return List.of(
                seen("改一列", RowTamperings::changeColumn),
                seen("改创始行", RowTamperings::changeGenesis),
                seen("删一行", RowTamperings::deleteRow),
                seen("删几行", victim -> deleteSome(victim, 2 + victim.random().nextInt(5))),
                seen("清空一表", RowTamperings::emptyTable),
                seen("删创始行", victim -> victim.change("delete from journal_genesis")),
                seen("换两行内容", RowTamperings::swapContents),
                seen("换两行编号", victim -> swapColumn(victim, "id")),
                seen("换两行叶号", victim -> swapColumn(victim, "leaf")),
                seen("换两行盐", victim -> swapColumn(victim, "salt")),
                seen("换两行某列", RowTamperings::swapSomeColumn),
                seen("一行抄两遍", RowTamperings::doubleRow),
                seen("叶号改为不存在的", victim -> setLeaf(victim, "(select max(leaf) + 1000 from journal_entry)")),
                seen("叶号置空", victim -> setLeaf(victim, "null")),
                seen("行挪到另一表", RowTamperings::moveRow));
    }

    private static void changeColumn(Victim victim) throws SQLException {
        String table = victim.table(1);
        change(victim, table, victim.one(victim.columns(table)));
    }

    private static void changeGenesis(Victim victim) throws SQLException {
        change(victim, "journal_genesis", victim.one(victim.columns("journal_genesis")));
    }

    private static void change(Victim victim, String table, String column) throws SQLException {
        long leaf = victim.leaf(table);
        victim.free(table);
        victim.change("update " + table + " set " + column + " = " + other(victim, column, victim.type(table, column)) + " where leaf = ?", leaf);
    }

    /** An expression that never gives the value that stands there. */
    static String other(Victim victim, String column, String type) {
        Random random = victim.random();
        int days = 1 + random.nextInt(800);
        return switch (type) {
            case "uuid" -> "'" + victim.newId() + "'::uuid";
            case "boolean" -> "not coalesce(" + column + ", false)";
            case "date" -> "coalesce(" + column + ", date '2022-01-01') " + (random.nextBoolean() ? "+ " : "- ") + days;
            case "timestamp with time zone" -> "coalesce(" + column + ", '2022-01-01Z') - interval '" + (random.nextBoolean() ? "1 microsecond'" : days + " days'");
            case "smallint", "integer", "bigint" -> "coalesce(" + column + ", 0) + " + days;
            case "numeric" -> "coalesce(" + column + ", 0) + 0.0";
            case "text", "character varying", "character" -> text(random, column);
            case "bytea" -> "coalesce(" + column + ", '') || '\\x00'::bytea";
            default -> throw new Victim.NothingThere(type);
        };
    }

    private static String text(Random random, String column) {
        return switch (random.nextInt(6)) {
            case 0 -> "coalesce(" + column + ", '') || ' '";
            case 1 -> "'改' || coalesce(" + column + ", '')";
            case 2 -> "coalesce(" + column + ", '') || E'\\n'";
            case 3 -> "case when " + column + " is null then '' else null end";
            case 4 -> "overlay(coalesce(" + column + ", 'x') placing chr(20000 + " + random.nextInt(900) + ") || '号' from 1)";
            default -> "coalesce(nullif(left(" + column + ", -1), ''), '无') || '\u200b'";
        };
    }

    private static void deleteRow(Victim victim) throws SQLException {
        deleteSome(victim, 1);
    }

    private static void deleteSome(Victim victim, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            String table = victim.table(1);
            victim.change("delete from " + table + " where leaf = ?", victim.leaf(table));
        }
    }

    private static void emptyTable(Victim victim) throws SQLException {
        victim.execute("truncate " + victim.table(1));
    }

    private static void swapContents(Victim victim) throws SQLException {
        String table = victim.table(2);
        String contents = String.join(", ", victim.columns(table, "id", "leaf", "salt"));
        swap(victim, table, contents);
    }

    private static void swapColumn(Victim victim, String column) throws SQLException {
        swap(victim, victim.table(2), column);
    }

    private static void swapSomeColumn(Victim victim) throws SQLException {
        String table = victim.table(2);
        swap(victim, table, victim.one(victim.columns(table)));
    }

    private static void swap(Victim victim, String table, String columns) throws SQLException {
        long[] two = victim.twoLeaves(table);
        victim.free(table);
        if (victim.number("select count(distinct row(" + columns + ")::text) from " + table + " where leaf in (?, ?)", two[0], two[1]) < 2) {
            throw new Victim.NothingThere("two rows that differ");
        }
        String other = "select " + columns.replaceAll("(\\w+)", "other.$1") + " from " + table + " other where other.leaf = ? + ? - f.leaf";
        victim.change("update " + table + " f set (" + columns + ") = (" + other + ") where leaf in (?, ?)", two[0], two[1], two[0], two[1]);
    }

    private static void doubleRow(Victim victim) throws SQLException {
        String table = victim.table(1);
        long leaf = victim.leaf(table);
        victim.free(table);
        victim.change("insert into " + table + " select * from " + table + " where leaf = ?", leaf);
    }

    private static void setLeaf(Victim victim, String value) throws SQLException {
        String table = victim.table(1);
        long leaf = victim.leaf(table);
        victim.free(table);
        victim.change("update " + table + " set leaf = " + value + " where leaf = ?", leaf);
    }

    private static void moveRow(Victim victim) throws SQLException {
        String from = victim.table(1);
        String to = victim.table(1);
        if (from.equals(to)) {
            throw new Victim.NothingThere("two tables");
        }
        long leaf = victim.leaf(from);
        victim.free(to);
        victim.change("insert into " + to + " (id, leaf, salt) select id, leaf, salt from " + from + " where leaf = ?", leaf);
        victim.change("delete from " + from + " where leaf = ?", leaf);
    }
}
