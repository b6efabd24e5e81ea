package luoshi.bench.store;

import static luoshi.bench.store.Tampering.seen;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import luoshi.bench.store.Tampering.Demand;

/** Leaves, positions, heads and what is derived from them. */
final class JournalTamperings {

    private JournalTamperings() {}

    static List<Tampering> all() {
        return List.of(
                seen("改叶的内容", JournalTamperings::changeBody),
                seen("改叶并重算散列", victim -> { changeBody(victim); victim.rehash(); }),
                seen("倒签叶的时间", JournalTamperings::backDate),
                seen("倒签叶的时间并重算散列", victim -> { backDate(victim); victim.rehash(); }),
                seen("只改条目的查询时间", JournalTamperings::changeSearchedTime),
                seen("改条目的散列", JournalTamperings::changeHash),
                seen("换两叶的内容", JournalTamperings::swapBodies),
                seen("换两叶的内容并重算散列", victim -> { swapBodies(victim); victim.rehash(); }),
                seen("换两条的位置", JournalTamperings::swapPositions),
                seen("换两叶的叶号", JournalTamperings::swapLeafIds),
                seen("后面各条依次挪位", JournalTamperings::shift),
                seen("删一条", victim -> victim.change("delete from journal_entry where position = ?", victim.position())),
                seen("删一条并补齐位置", JournalTamperings::deleteAndClose),
                seen("一条抄两遍", JournalTamperings::doubleEntry),
                seen("截去末尾", JournalTamperings::cut),
                seen("截去末尾的条目和事实", JournalTamperings::cutWithFacts),
                seen("截去末尾和存证头", victim -> { cut(victim); victim.execute("delete from journal_head where size > (select max(position) + 1 from journal_entry)"); }),
                seen("末尾退回待排位", JournalTamperings::backToPending),
                seen("伪造存证头", JournalTamperings::forgeHead),
                seen("改存证头", JournalTamperings::changeHead),
                seen("清空日志", victim -> victim.execute("truncate journal_entry, journal_subtree, journal_head, journal_pending")),
                new Tampering("删存证头", Demand.HARMLESS, victim -> victim.execute("delete from journal_head")),
                new Tampering("改子树的散列", Demand.HARMLESS, victim -> victim.change("update journal_subtree set hash = sha256(hash)")),
                new Tampering("删子树", Demand.HARMLESS, victim -> victim.change("delete from journal_subtree")),
                new Tampering("改存证头的长度列", Demand.HARMLESS, victim -> victim.change("update journal_head set size = size + 100000")));
    }

    private static void changeBody(Victim victim) throws SQLException {
        long position = victim.position();
        String set = switch (victim.random().nextInt(6)) {
            case 0 -> "regexp_replace(body, 'actor [^\\n]+', 'actor user:" + victim.newId() + "')";
            case 1 -> "regexp_replace(body, 'table [^\\n]+', 'table people_read')";
            case 2 -> "regexp_replace(body, 'row [^\\n]+', 'row " + victim.newId() + "')";
            case 3 -> "regexp_replace(body, 'content sha256:[0-9a-f]{8}', 'content sha256:" + "%08x".formatted(victim.random().nextInt()) + "')";
            case 4 -> "body || E'\\n'";
            default -> "replace(body, 'luoshi-leaf 1', 'luoshi-leaf 2')";
        };
        victim.change("update journal_entry set body = " + set + " where position = ?", position);
    }

    private static void backDate(Victim victim) throws SQLException {
        String at = "20%02d-0%d-1%dT0%d:00:00.000000Z".formatted(20 + victim.random().nextInt(4), 1 + victim.random().nextInt(9), victim.random().nextInt(9), victim.random().nextInt(9));
        victim.change("update journal_entry set body = regexp_replace(body, 'at [^\\n]+', 'at " + at + "') where position = ?", victim.position());
    }

    private static void changeSearchedTime(Victim victim) throws SQLException {
        String by = victim.random().nextBoolean() ? "1 microsecond" : 1 + victim.random().nextInt(700) + " days";
        victim.change("update journal_entry set at = at - interval '" + by + "' where position = ?", victim.position());
    }

    private static void changeHash(Victim victim) throws SQLException {
        victim.change("update journal_entry set hash = set_byte(hash, 3, (get_byte(hash, 3) + 1) % 256) where position = ?", victim.position());
    }

    private static long[] two(Victim victim) throws SQLException {
        long one = victim.position();
        long other = victim.position();
        if (one == other) {
            throw new Victim.NothingThere("two positions");
        }
        return new long[] {one, other};
    }

    private static void swapBodies(Victim victim) throws SQLException {
        long[] two = two(victim);
        victim.change("update journal_entry e set (body, hash, at) = (select body, hash, at from journal_entry o where o.position = ? + ? - e.position) where position in (?, ?)",
                two[0], two[1], two[0], two[1]);
    }

    private static void swapPositions(Victim victim) throws SQLException {
        long[] two = two(victim);
        victim.free("journal_entry");
        victim.change("update journal_entry set position = ? + ? - position where position in (?, ?)", two[0], two[1], two[0], two[1]);
    }

    private static void swapLeafIds(Victim victim) throws SQLException {
        long[] two = two(victim);
        victim.free("journal_entry");
        victim.change("update journal_entry e set leaf = (select leaf from journal_entry o where o.position = ? + ? - e.position) where position in (?, ?)",
                two[0], two[1], two[0], two[1]);
    }

    private static void shift(Victim victim) throws SQLException {
        victim.free("journal_entry");
        victim.change("update journal_entry set position = position + 1 where position >= ?", victim.position());
    }

    private static void deleteAndClose(Victim victim) throws SQLException {
        long position = victim.position();
        victim.free("journal_entry");
        victim.change("delete from journal_entry where position = ?", position);
        victim.execute("update journal_entry set position = position - 1 where position > " + position);
        victim.execute("delete from journal_subtree");
    }

    private static void doubleEntry(Victim victim) throws SQLException {
        long position = victim.position();
        victim.free("journal_entry");
        victim.change("insert into journal_entry select ?, leaf, body, hash, at from journal_entry where position = ?",
                victim.random().nextBoolean() ? position : victim.size(), position);
    }

    /** Where a tail of up to sixty entries begins, all of them covered. */
    private static long tail(Victim victim) throws SQLException {
        return Math.max(1, victim.size() - 1 - victim.random().nextInt(60));
    }

    private static void cut(Victim victim) throws SQLException {
        victim.change("delete from journal_entry where position >= ?", tail(victim));
        victim.execute("delete from journal_subtree");
    }

    private static void cutWithFacts(Victim victim) throws SQLException {
        long from = tail(victim);
        for (String table : victim.factTables()) {
            victim.execute("delete from " + table + " where leaf in (select leaf from journal_entry where position >= " + from + ")");
        }
        victim.change("delete from journal_entry where position >= ?", from);
        victim.execute("delete from journal_subtree");
        victim.execute("delete from journal_head where size > " + from);
    }

    private static void backToPending(Victim victim) throws SQLException {
        long from = tail(victim);
        victim.execute("insert into journal_pending select leaf, body from journal_entry where position >= " + from);
        victim.change("delete from journal_entry where position >= ?", from);
        victim.execute("delete from journal_head where size > " + from);
    }

    /** With the words of a true head and a signature of chance. */
    private static void forgeHead(Victim victim) throws SQLException {
        String root = "%064x".formatted(new BigInteger(250, victim.random()));
        victim.execute("delete from journal_head where size = " + victim.size());
        victim.change("insert into journal_head select size + 1, regexp_replace(line, 'sha256:[0-9a-f]+', 'sha256:" + root + "') from journal_head order by size desc limit 1");
    }

    private static void changeHead(Victim victim) throws SQLException {
        String set = switch (victim.random().nextInt(4)) {
            case 0 -> "regexp_replace(line, '^(luoshi-head 1 \\S+) \\d+', '\\1 ' || (size + 7))";
            case 1 -> "regexp_replace(line, 'luoshi-head 1 \\S+', 'luoshi-head 1 " + new UUID(victim.random().nextLong(), victim.random().nextLong()) + "')";
            case 2 -> "regexp_replace(line, ' \\d{4}-', ' 2019-')";
            default -> "left(line, -3) || 'A=='";
        };
        victim.change("update journal_head set line = " + set + " where size = (select size from journal_head where line <> " + set + " order by size desc limit 1)");
    }
}
