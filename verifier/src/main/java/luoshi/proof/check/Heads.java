package luoshi.proof.check;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import luoshi.proof.ProblemKind;
import luoshi.proof.Sha256;
import luoshi.proof.TreeHead;

/** The heads with good signatures, met one after the other while the tree grows: does it have the root that was signed? */
final class Heads {

    /** A leaf's time is taken before its transaction ends, a head's behind it; and clocks are set right. */
    private static final long TOLERANCE = TimeUnit.HOURS.toMicros(1);
    private static final long NONE = -1;

    private final List<KnownHead> heads;
    private final Problems problems;
    /** The earliest time of the heads from each place on. */
    private final long[] earliestFrom;
    private int next;
    private long latestPassed = Long.MIN_VALUE;
    private long lastFitting;
    private boolean failing;
    private long firstChanged = NONE;

    Heads(List<KnownHead> sorted, Problems problems) {
        this.heads = sorted;
        this.problems = problems;
        earliestFrom = new long[sorted.size() + 1];
        earliestFrom[sorted.size()] = Long.MAX_VALUE;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            earliestFrom[i] = Math.min(earliestFrom[i + 1], sorted.get(i).atMicros);
        }
        findContradictions();
    }

    private void findContradictions() {
        for (int i = 1; i < heads.size(); i++) {
            TreeHead one = heads.get(i - 1).head;
            TreeHead other = heads.get(i).head;
            if (one.size() == other.size() && !one.root().equals(other.root())) {
                problems.add(ProblemKind.HEADS_CONTRADICT, "长度 " + one.size() + " 签过两个不同的根：" + one.root() + " 和 " + other.root());
            }
        }
    }

    /** The size of the next head to be met. */
    long nextSize() {
        return next < heads.size() ? heads.get(next).size() : Long.MAX_VALUE;
    }

    /** Compares the heads of this size with the root that the entries give. */
    void meet(Sha256 root) {
        long size = nextSize();
        boolean fits = false;
        KnownHead unfit = null;
        for (; nextSize() == size; next++) {
            KnownHead known = heads.get(next);
            known.fits = known.head.root().equals(root);
            fits |= known.fits;
            unfit = known.fits ? unfit : known;
            latestPassed = Math.max(latestPassed, known.atMicros);
        }
        if (unfit != null && !(failing && !fits)) {
            tellRange(unfit);
        }
        failing = !fits;
        if (fits) {
            lastFitting = size;
            firstChanged = NONE;
        }
    }

    private void tellRange(KnownHead unfit) {
        String entry = firstChanged == NONE
                ? "其中各条的散列值都与内容相符，说明散列值也一并改过"
                : "其中第一条散列值不符的是位置 " + firstChanged;
        problems.add(ProblemKind.ROOT_DIFFERS, firstChanged == NONE ? Where.NOWHERE : Where.position(firstChanged),
                unfit.name() + "与日志条目不符：位置 " + lastFitting + " 至 " + (unfit.size() - 1) + " 之间有条目被改、删、插、换；" + entry);
    }

    /** An entry's stored hash does not fit its body. */
    void noteChanged(long position) {
        if (firstChanged == NONE) {
            firstChanged = position;
        }
    }

    /** All entries were read: heads that were not met cover more. */
    void end(long entries) {
        heads.stream().filter(known -> known.size() > entries).reduce((_, longest) -> longest).ifPresent(known -> problems.add(
                ProblemKind.TAIL_MISSING, Where.position(entries),
                known.name() + "证明日志至少有 " + known.size() + " 条，导出文件只有 " + entries + " 条，末尾缺 " + (known.size() - entries) + " 条"));
        boolean covered = heads.stream().anyMatch(known -> known.fits && known.size() > 0);
        if (!covered) {
            problems.add(ProblemKind.NOTHING_COVERED, "没有一个有效的存证头与日志相符，" + entries + " 条都没有得到证明。请给出库外保管的存证头文件");
        }
    }

    /** Whether an entry that is added now, or a leaf still waiting, claims to be older than a head made before it came. */
    boolean isTooEarly(long atMicros) {
        return latestPassed != Long.MIN_VALUE && atMicros < latestPassed - TOLERANCE;
    }

    /** Whether an entry that is added now claims to be younger than a head that covers it. */
    boolean isTooLate(long atMicros) {
        return earliestFrom[next] != Long.MAX_VALUE && atMicros > earliestFrom[next] + TOLERANCE;
    }

    Optional<TreeHead> longestExported() {
        return longest(known -> known.exported);
    }

    Optional<TreeHead> longestStored() {
        return longest(known -> known.stored);
    }

    private Optional<TreeHead> longest(Predicate<KnownHead> kept) {
        return heads.stream().filter(kept).filter(known -> known.fits && known.size() > 0).map(known -> known.head).reduce((_, longer) -> longer);
    }
}
