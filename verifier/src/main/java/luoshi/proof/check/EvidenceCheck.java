package luoshi.proof.check;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import luoshi.proof.ExportFile;
import luoshi.proof.ProblemKind;
import luoshi.proof.Sha256;

/** 佐证: every content that a present row names is there, is what its name says, and nothing else is. */
final class EvidenceCheck {

    private static final String BEGINNING = "evidence/sha256-";

    private final LeafTable leaves;
    private final Problems problems;
    private final FixedKeys named = new FixedKeys(Sha256.LENGTH);
    private final BitSet seen = new BitSet();
    private int[] namedBy = new int[1 << 8];

    EvidenceCheck(LeafTable leaves, Problems problems) {
        this.leaves = leaves;
        this.problems = problems;
    }

    /** A present row, whose leaf has this number, or -1 where it has none, names this content. */
    void name(byte[] hash, int leaf) {
        int number = named.add(hash, 0);
        if (number >= 0) {
            if (number == namedBy.length) {
                namedBy = Arrays.copyOf(namedBy, number * 2);
            }
            namedBy[number] = leaf;
        }
    }

    static boolean isEvidence(String part) {
        return part.matches(BEGINNING + "[0-9a-f]{64}");
    }

    /** Reads one part with evidence. */
    void read(ExportFile file, String part, Lines lines) {
        byte[] hash = HexFormat.of().parseHex(part, BEGINNING.length(), part.length());
        int number = named.find(hash, 0);
        if (number < 0) {
            problems.add(ProblemKind.EVIDENCE_STRAY, part + "：没有一行事实提到它");
        } else {
            seen.set(number);
        }
        try (InputStream in = file.read(part)) {
            MessageDigest sha = Sha256.digest();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
            if (!Arrays.equals(sha.digest(), hash)) {
                problems.add(ProblemKind.EVIDENCE_CHANGED, part + "：内容与散列值不符");
            }
        } catch (IOException e) {
            lines.damaged(part, e);
        }
    }

    /** All parts were read. */
    void end() {
        for (int number = seen.nextClearBit(0); number < named.count(); number = seen.nextClearBit(number + 1)) {
            int at = named.place(number);
            String hash = HexFormat.of().formatHex(named.bytes(), at, at + Sha256.LENGTH);
            problems.add(ProblemKind.EVIDENCE_MISSING, namedBy[number] < 0 ? Where.NOWHERE : leaves.where(namedBy[number]),
                    "这一行提到的佐证 sha256:" + hash + " 不在导出文件里");
        }
    }

    /** How many contents are there. */
    long count() {
        return seen.cardinality();
    }
}
