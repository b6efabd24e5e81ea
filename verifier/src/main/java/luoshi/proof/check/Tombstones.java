package luoshi.proof.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import luoshi.proof.CanonicalRow;
import luoshi.proof.ProblemKind;
import luoshi.proof.text.Ascii;

/** 墓碑: the rows that excuse a missing row, if two persons purged it and an exported head covers that they did. */
final class Tombstones {

    static final String TABLE = "journal_tombstone";

    private final LeafTable leaves;
    private final Problems problems;
    private final Map<Long, Tombstone> byPurgedLeaf = new HashMap<>();

    Tombstones(LeafTable leaves, Problems problems) {
        this.leaves = leaves;
        this.problems = problems;
    }

    private record Tombstone(int own, CanonicalRow columns) {

        String column(String name) {
            return columns.find(name).orElse("").strip();
        }

        String shown(String name) {
            byte[] bytes = column(name).getBytes(StandardCharsets.UTF_8);
            return Ascii.text(bytes, 0, bytes.length);
        }

        boolean names(String table, String row) {
            return column("purged_table").equals(table) && column("purged_row").equals(row);
        }

        boolean isOfTwoPersons() {
            String requested = column("requested_by").toLowerCase(Locale.ROOT);
            String approved = column("approved_by").toLowerCase(Locale.ROOT);
            return !requested.isEmpty() && !approved.isEmpty() && !requested.equals(approved);
        }
    }

    /** A row of the table whose leaf, number {@code own}, it fits. */
    void add(int own, CanonicalRow columns) {
        Tombstone tombstone = new Tombstone(own, columns);
        String purged = tombstone.column("purged_leaf");
        int leaf = purged.matches("\\d{1,18}") ? leaves.find(Long.parseLong(purged)) : -1;
        if (leaf < 0) {
            problems.add(ProblemKind.TOMBSTONE_WRONG, leaves.where(own), "墓碑所指的叶“" + tombstone.shown("purged_leaf") + "”不在日志里");
        } else if (byPurgedLeaf.putIfAbsent(leaves.id(leaf), tombstone) != null) {
            problems.add(ProblemKind.TOMBSTONE_WRONG, leaves.where(own), "叶 " + purged + " 已经有一块墓碑");
        }
        if (!tombstone.isOfTwoPersons()) {
            problems.add(ProblemKind.TOMBSTONE_OF_ONE_PERSON, leaves.where(own), "清除要由一人申请、另一人批准，这块墓碑上不是两个人");
        }
    }

    /** All rows were read: goes through the leaves without a row and answers how many of them are excused. */
    long judge(long coveredByExported, Set<String> tablesTold) {
        byPurgedLeaf.forEach((leaf, tombstone) -> refuseWherePresent(leaves.find(leaf), tombstone));
        long excused = 0;
        for (int leaf = leaves.nextUnclaimed(0); leaf < leaves.count(); leaf = leaves.nextUnclaimed(leaf + 1)) {
            if (!tablesTold.contains(leaves.table(leaf)) && isExcused(leaf, coveredByExported)) {
                excused++;
            }
        }
        return excused;
    }

    private void refuseWherePresent(int leaf, Tombstone tombstone) {
        if (leaves.isClaimed(leaf)) {
            problems.add(ProblemKind.PURGED_ROW_PRESENT, leaves.where(leaf),
                    "位置 " + leaves.position(tombstone.own) + " 的墓碑说这一行已经清除，它却还在");
        }
    }

    private boolean isExcused(int leaf, long coveredByExported) {
        Tombstone tombstone = byPurgedLeaf.get(leaves.id(leaf));
        Where where = leaves.where(leaf);
        String table = leaves.table(leaf);
        if (tombstone == null) {
            problems.add(ProblemKind.ROW_MISSING, where, "叶 " + leaves.id(leaf) + " 所封的行不见了，也没有墓碑");
            return false;
        }
        int own = leaves.position(tombstone.own);
        if (table.equals(TABLE) || table.equals(EntriesCheck.GENESIS)) {
            problems.add(ProblemKind.ROW_MISSING, where, "墓碑和创始行不许清除");
        } else if (!tombstone.names(table, leaves.row(leaf))) {
            problems.add(ProblemKind.TOMBSTONE_WRONG, where, "位置 " + own + " 的墓碑写的是表 " + tombstone.shown("purged_table") + " 的行 "
                    + tombstone.shown("purged_row") + "，与叶 " + leaves.id(leaf) + " 不符");
        } else if (own == LeafTable.PENDING || own >= coveredByExported) {
            problems.add(ProblemKind.TOMBSTONE_NOT_COVERED, where, "这一行不见了，它的墓碑（"
                    + (own == LeafTable.PENDING ? "待排位" : "位置 " + own) + "）没有被库外保管的存证头覆盖，不能作数。请给出更新的库外存证头文件");
        } else if (leaves.position(leaf) == LeafTable.PENDING || leaves.position(leaf) > own) {
            problems.add(ProblemKind.TOMBSTONE_WRONG, where, "位置 " + own + " 的墓碑立在这一行之前");
        } else {
            return tombstone.isOfTwoPersons();
        }
        return false;
    }
}
