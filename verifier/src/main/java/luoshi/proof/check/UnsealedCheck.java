package luoshi.proof.check;

import java.nio.charset.StandardCharsets;
import luoshi.proof.ProblemKind;
import luoshi.proof.text.CopyText;
import luoshi.proof.text.RowCursor;

/** Counts the rows of a table that nothing proves, and finds out where it holds facts. */
final class UnsealedCheck {

    private static final byte[] LEAF = "leaf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SALT = "salt".getBytes(StandardCharsets.US_ASCII);

    private final String table;
    private final Problems problems;
    private final RowCursor cursor = new RowCursor();
    private long rows;
    private boolean told;

    UnsealedCheck(String table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /** A line of {@code other/<table>.copy}: the canonical row. */
    void read(byte[] bytes, int from, int to) {
        rows++;
        cursor.start(bytes, from, CopyText.unescape(bytes, from, to));
        int marks = 0;
        while (cursor.next()) {
            marks += cursor.is(LEAF) || cursor.is(SALT) ? 1 : 0;
        }
        if (marks == 2 && !told) {
            told = true;
            problems.add(ProblemKind.TABLE_UNSEALED, Where.table(table), "这个表列为未封存，它的行却有 leaf 和 salt，是事实表的行");
        }
    }

    long rows() {
        return rows;
    }
}
