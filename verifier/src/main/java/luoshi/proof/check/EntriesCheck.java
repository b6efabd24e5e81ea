package luoshi.proof.check;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import luoshi.proof.Frontier;
import luoshi.proof.ProblemKind;
import luoshi.proof.Sha256;
import luoshi.proof.text.Ascii;
import luoshi.proof.text.CopyText;
import luoshi.proof.text.LeafBody;
import luoshi.proof.text.MalformedException;

/** Builds the tree from the entries: positions without gaps, hashes that fit bodies, roots that fit heads. */
final class EntriesCheck {

    static final String GENESIS = "journal_genesis";

    private static final byte[] GENESIS_BYTES = GENESIS.getBytes(StandardCharsets.US_ASCII);
    private static final byte LEAF = 0;

    private final LeafTable leaves;
    private final Heads heads;
    private final UUID journal;
    private final Problems problems;
    private final Frontier frontier = new Frontier();
    private final LeafBody body = new LeafBody();
    private final MessageDigest sha = Sha256.digest();
    private final byte[] stored = new byte[Sha256.LENGTH];
    private final byte[] hash = new byte[Sha256.LENGTH];
    private long expected;
    private long pending;

    EntriesCheck(LeafTable leaves, Heads heads, UUID journal, Problems problems) {
        this.leaves = leaves;
        this.heads = heads;
        this.journal = journal;
        this.problems = problems;
        meetHeads();
    }

    /** A line of {@code journal/entries.copy}: position, leaf id, stored hash, body. */
    void readEntry(byte[] bytes, int from, int to) {
        int positionEnd = CopyText.endOfColumn(bytes, from, to);
        long position = Ascii.number(bytes, from, positionEnd);
        int leafEnd = nextColumn(bytes, positionEnd, to);
        int hashEnd = nextColumn(bytes, leafEnd, to);
        int bodyFrom = afterTab(hashEnd, to);
        int bodyTo = CopyText.unescape(bytes, bodyFrom, to);
        checkPosition(position);
        int index = grow(bytes, bodyFrom, bodyTo);
        try {
            compareStored(position, bytes, leafEnd + 1, hashEnd);
            body.read(bytes, bodyFrom, bodyTo);
            checkTime(position);
            checkGenesis(index);
            keep(Ascii.number(bytes, positionEnd + 1, leafEnd), index, Where.position(position));
        } finally {
            meetHeads();
        }
    }

    /** A line of {@code journal/pending.copy}: leaf id, body. To be read behind all entries. */
    void readPending(byte[] bytes, int from, int to) {
        int leafEnd = CopyText.endOfColumn(bytes, from, to);
        long leaf = Ascii.number(bytes, from, leafEnd);
        int bodyFrom = afterTab(leafEnd, to);
        body.read(bytes, bodyFrom, CopyText.unescape(bytes, bodyFrom, to));
        if (heads.isTooEarly(body.atMicros())) {
            problems.add(ProblemKind.TIME_UNLIKELY, Where.NOWHERE.row(body.table(), body.row()),
                    "待排位的叶 " + leaf + " 写的时间早于最新的存证头一小时以上：不是倒签，就是被扣住不排位");
        }
        if (body.isTable(GENESIS_BYTES) && entries() > 0) {
            problems.add(ProblemKind.GENESIS_WRONG, "待排位的叶 " + leaf + " 又是一个创始行");
        }
        pending++;
        keep(leaf, LeafTable.PENDING, Where.NOWHERE);
    }

    /** How many entries were read. */
    long entries() {
        return frontier.size();
    }

    /** How many leaves without a position were read. */
    long pending() {
        return pending;
    }

    private static int nextColumn(byte[] bytes, int tab, int to) {
        return CopyText.endOfColumn(bytes, afterTab(tab, to), to);
    }

    private static int afterTab(int tab, int to) {
        if (tab >= to) {
            throw new MalformedException("缺少一列");
        }
        return tab + 1;
    }

    private void checkPosition(long position) {
        if (position > expected) {
            problems.add(ProblemKind.POSITION_SKIPPED, Where.position(expected), "位置 " + expected + " 至 " + (position - 1) + " 没有条目");
        } else if (position < expected) {
            problems.add(ProblemKind.POSITION_DOUBLED, Where.position(position), "这个位置出现了不止一次，或次序颠倒");
        }
        expected = Math.max(expected, position == Long.MAX_VALUE ? position : position + 1);
    }

    private int grow(byte[] bytes, int from, int to) {
        sha.update(LEAF);
        sha.update(bytes, from, to - from);
        try {
            sha.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash has 32 bytes", e);
        }
        frontier.append(hash, 0);
        return Math.toIntExact(frontier.size() - 1);
    }

    private void compareStored(long position, byte[] bytes, int from, int to) {
        Ascii.hash(bytes, from, to, stored, 0);
        if (!Arrays.equals(hash, stored)) {
            heads.noteChanged(position);
            problems.add(ProblemKind.ENTRY_CHANGED, Where.position(position), "这一条的内容与日志里存的散列值不符");
        }
    }

    private void checkTime(long position) {
        boolean early = heads.isTooEarly(body.atMicros());
        if (early || heads.isTooLate(body.atMicros())) {
            problems.add(ProblemKind.TIME_UNLIKELY, Where.position(position).row(body.table(), body.row()), early
                    ? "叶写的时间比它之前就签好的存证头还早一小时以上，像是倒签"
                    : "叶写的时间比已经覆盖它的存证头还晚一小时以上");
        }
    }

    private void checkGenesis(int index) {
        boolean genesis = body.isTable(GENESIS_BYTES);
        if (index == 0 && !(genesis && body.row().equals(journal.toString()))) {
            problems.add(ProblemKind.GENESIS_WRONG, Where.position(0).row(body.table(), body.row()),
                    "第 0 条应是日志 " + journal + " 的创始行（表 " + GENESIS + "）");
        } else if (index > 0 && genesis) {
            problems.add(ProblemKind.GENESIS_WRONG, Where.position(index).row(body.table(), body.row()), "创始行只能在第 0 条");
        }
    }

    private void keep(long leaf, int position, Where where) {
        switch (leaves.add(leaf, position, body)) {
            case LEAF_THERE_ALREADY -> problems.add(ProblemKind.LEAF_DOUBLED, where.row(body.table(), body.row()), "叶号 " + leaf + " 已经用过");
            case ROW_THERE_ALREADY -> problems.add(ProblemKind.ROW_SEALED_TWICE, where.row(body.table(), body.row()),
                    "叶 " + leaf + " 所封的行，前面已有一片叶封过；事实行不许改，一行只有一片叶");
            case FINE -> { }
        }
    }

    private void meetHeads() {
        if (heads.nextSize() == frontier.size()) {
            heads.meet(frontier.root());
        }
    }
}
