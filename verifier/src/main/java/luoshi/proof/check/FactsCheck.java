package luoshi.proof.check;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import luoshi.proof.CanonicalRow;
import luoshi.proof.ProblemKind;
import luoshi.proof.Sha256;
import luoshi.proof.text.Ascii;
import luoshi.proof.text.CopyText;
import luoshi.proof.text.MalformedException;
import luoshi.proof.text.RowCursor;
import luoshi.proof.text.RowId;

/** Compares the rows of one table of facts with their leaves. */
final class FactsCheck {

    private static final byte[] ID = "id".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LEAF = "leaf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTENT_HASH = "content_hash".getBytes(StandardCharsets.US_ASCII);

    private final String table;
    private final int tableNumber;
    private final LeafTable leaves;
    private final Tombstones tombstones;
    private final EvidenceCheck evidence;
    private final Problems problems;
    private final RowCursor cursor = new RowCursor();
    private final MessageDigest sha = Sha256.digest();
    private final byte[] hash = new byte[Sha256.LENGTH];
    private final byte[] rowId = new byte[RowId.WIDTH];
    private final byte[] content = new byte[Sha256.LENGTH];
    private boolean hasId;
    private boolean hasLeaf;
    private boolean hasContent;
    private long leaf;
    private long rows;

    FactsCheck(String table, LeafTable leaves, Tombstones tombstones, EvidenceCheck evidence, Problems problems) {
        this.table = table;
        this.tableNumber = leaves.tableNumber(table);
        this.leaves = leaves;
        this.tombstones = tombstones;
        this.evidence = evidence;
        this.problems = problems;
    }

    /** A line of {@code facts/<table>.copy}: the canonical row. */
    void read(byte[] bytes, int from, int to) {
        int end = CopyText.unescape(bytes, from, to);
        readColumns(bytes, from, end);
        if (!hasId) {
            throw new MalformedException("事实行没有 id");
        }
        rows++;
        int number = hasLeaf ? leaves.find(leaf) : -1;
        if (hasContent) {
            evidence.name(content, number);
        }
        if (number < 0) {
            problems.add(ProblemKind.ROW_INSERTED, Where.table(table).row(table, RowId.text(rowId, 0)),
                    hasLeaf ? "这一行写着叶 " + leaf + "，日志里没有这片叶" : "这一行没有叶号");
        } else if (matches(number, bytes, from, end) && table.equals(Tombstones.TABLE)) {
            tombstones.add(number, CanonicalRow.parse(Arrays.copyOfRange(bytes, from, end)));
        }
    }

    private void readColumns(byte[] bytes, int from, int end) {
        hasId = false;
        hasLeaf = false;
        hasContent = false;
        cursor.start(bytes, from, end);
        while (cursor.next()) {
            if (cursor.is(ID)) {
                RowId.write(bytes, cursor.valueFrom(), cursor.valueTo(), rowId, 0);
                hasId = true;
            } else if (cursor.is(LEAF)) {
                leaf = Ascii.number(bytes, cursor.valueFrom(), cursor.valueTo());
                hasLeaf = true;
            } else if (cursor.is(CONTENT_HASH)) {
                Ascii.hash(bytes, cursor.valueFrom(), cursor.valueTo(), content, 0);
                hasContent = true;
            }
        }
    }

    /** A row in the wrong place does not count as its leaf's row, so that the right one may still come; a changed one does. */
    private boolean matches(int number, byte[] bytes, int from, int end) {
        if (!leaves.isOfTable(number, tableNumber)) {
            return refuse(ProblemKind.ROW_MOVED, number, "叶 " + leaf + " 说这一行在表 " + leaves.table(number) + "，导出文件里它在表 " + table);
        }
        if (!leaves.hasRowId(number, rowId)) {
            return refuse(ProblemKind.ROW_RENAMED, number, "写着叶 " + leaf + " 的行，id 是 " + RowId.text(rowId, 0));
        }
        if (!leaves.claim(number)) {
            return refuse(ProblemKind.ROW_DOUBLED, number, "写着叶 " + leaf + " 的行不止一行");
        }
        sha.update(bytes, from, end - from);
        try {
            sha.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash has 32 bytes", e);
        }
        return leaves.hasContent(number, hash) || refuse(ProblemKind.ROW_CHANGED, number, "这一行的内容与叶 " + leaf + " 里的散列值不符");
    }

    private boolean refuse(ProblemKind kind, int number, String message) {
        problems.add(kind, leaves.where(number), message);
        return false;
    }

    long rows() {
        return rows;
    }
}
