package luoshi.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a later tree only adds leaves to an earlier one (RFC 9162, section 2.1.4).
 *
 * @param earlier the size of the earlier tree
 * @param later the size of the later tree, not smaller
 * @param path the hashes that lead to both roots; empty where the earlier tree is empty or both are one
 */
public record ConsistencyProof(long earlier, long later, List<Sha256> path) {

    public ConsistencyProof {
        if (earlier < 0 || later < earlier) {
            throw new IllegalArgumentException("先前的长度 " + earlier + " 应在 0 和后来的长度 " + later + " 之间");
        }
        path = List.copyOf(path);
    }

    /** Makes the proof from stored subtrees. */
    public static ConsistencyProof create(long earlier, long later, StoredSubtrees stored) {
        List<Sha256> path = new ArrayList<>();
        if (earlier > 0 && earlier < later) {
            climb(earlier, 0, later, stored, path);
        }
        return new ConsistencyProof(earlier, later, path);
    }

    /** Descends to the subtree whose right end is that of the earlier tree. */
    private static void climb(long earlier, long from, long to, StoredSubtrees stored, List<Sha256> path) {
        if (to == earlier) {
            if (from > 0) {
                path.add(Frontier.rangeRoot(from, to, stored));
            }
            return;
        }
        long middle = from + MerkleTree.split(to - from);
        if (earlier <= middle) {
            climb(earlier, from, middle, stored, path);
            path.add(Frontier.rangeRoot(middle, to, stored));
        } else {
            climb(earlier, middle, to, stored, path);
            path.add(Frontier.rangeRoot(from, middle, stored));
        }
    }

    /** Whether the tree with the later root continues the tree with the earlier one. */
    public boolean proves(Sha256 earlierRoot, Sha256 laterRoot) {
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        if (earlier == 0) {
            return path.isEmpty() && earlierRoot.equals(MerkleTree.EMPTY_ROOT);
        }
        boolean complete = Long.bitCount(earlier) == 1;
        if (path.isEmpty()) {
            return false;
        }
        Sha256 start = complete ? earlierRoot : path.getFirst();
        return leadsToBoth(start, complete ? path : path.subList(1, path.size()), earlierRoot, laterRoot);
    }

    private boolean leadsToBoth(Sha256 start, List<Sha256> rest, Sha256 earlierRoot, Sha256 laterRoot) {
        int shared = Long.numberOfTrailingZeros(earlier);
        long node = earlier - 1 >> shared;
        long last = later - 1 >> shared;
        Sha256 first = start;
        Sha256 second = start;
        for (Sha256 hash : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = MerkleTree.nodeHash(hash, first);
                second = MerkleTree.nodeHash(hash, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = MerkleTree.nodeHash(second, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlierRoot) && second.equals(laterRoot);
    }
}
