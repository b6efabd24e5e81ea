package luoshi.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a leaf stands at a position of the tree with a known root (RFC 9162, section 2.1.3).
 *
 * @param position the leaf's place, from 0
 * @param size how many leaves the tree has
 * @param path the neighbouring hashes from the leaf up to the root
 */
public record InclusionProof(long position, long size, List<Sha256> path) {

    public InclusionProof {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("位置 " + position + " 不在长度为 " + size + " 的日志里");
        }
        path = List.copyOf(path);
    }

    /** Makes the proof from stored subtrees. */
    public static InclusionProof create(long position, long size, StoredSubtrees stored) {
        List<Sha256> path = new ArrayList<>();
        if (position >= 0 && position < size) {
            climb(position, 0, size, stored, path);
        }
        return new InclusionProof(position, size, path);
    }

    private static void climb(long position, long from, long to, StoredSubtrees stored, List<Sha256> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + MerkleTree.split(to - from);
        if (position < middle) {
            climb(position, from, middle, stored, path);
            path.add(Frontier.rangeRoot(middle, to, stored));
        } else {
            climb(position, middle, to, stored, path);
            path.add(Frontier.rangeRoot(from, middle, stored));
        }
    }

    /** Whether the leaf with this hash stands at the position under this root. */
    public boolean proves(Sha256 leafHash, Sha256 root) {
        long node = position;
        long last = size - 1;
        Sha256 hash = leafHash;
        for (Sha256 neighbour : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(neighbour, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, neighbour);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
