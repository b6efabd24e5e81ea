package luoshi.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** The right edge of a growing tree: takes leaf hashes and tells the root at any size; holds one hash for each bit of its size. */
public final class Frontier {

    private static final int HEIGHTS = 63;

    private final MessageDigest sha = Sha256.digest();
    /** The complete subtree of 2^h leaves stands at h * 32, and counts where bit h of the size is set. */
    private final byte[] nodes = new byte[HEIGHTS * Sha256.LENGTH];
    private final byte[] carried = new byte[Sha256.LENGTH];
    private long size;

    /** The frontier of a tree of this size, made from stored subtrees: at most 255 hashes for each power of 256. */
    public static Frontier resume(long size, StoredSubtrees stored) {
        Frontier frontier = new Frontier();
        frontier.appendRange(0, size, stored);
        return frontier;
    }

    /** The root over the leaves between two positions, of which the first is a multiple of a power of two not below their number. */
    static Sha256 rangeRoot(long from, long to, StoredSubtrees stored) {
        Frontier frontier = new Frontier();
        frontier.appendRange(from, to, stored);
        return frontier.root();
    }

    private void appendRange(long from, long to, StoredSubtrees stored) {
        for (long at = from; at < to; ) {
            int power = power(at, to);
            long leaves = 1L << power * StoredSubtrees.STRIDE;
            long above = leaves << StoredSubtrees.STRIDE;
            long until = power == HEIGHTS / StoredSubtrees.STRIDE ? to : Math.min(to, (at / above + 1) * above);
            int count = (int) ((until - at) / leaves);
            List<Sha256> hashes = stored.hashes(power, at / leaves, count);
            if (hashes.size() != count) {
                throw new IllegalStateException("asked for " + count + " subtrees of 256^" + power + " leaves, got " + hashes.size());
            }
            hashes.forEach(hash -> append(hash.bytes(), 0, power * StoredSubtrees.STRIDE));
            at += count * leaves;
        }
    }

    /** The greatest stored subtree that begins here and ends before the end. */
    private static int power(long at, long to) {
        int power = 0;
        while (power < HEIGHTS / StoredSubtrees.STRIDE) {
            long leaves = 1L << (power + 1) * StoredSubtrees.STRIDE;
            if (at % leaves != 0 || to - at < leaves) {
                break;
            }
            power++;
        }
        return power;
    }

    /** Adds one leaf behind the last. */
    public void append(Sha256 leafHash) {
        append(leafHash.bytes(), 0, 0);
    }

    /** Adds the leaf whose hash stands at this place of the array. */
    public void append(byte[] hashes, int at) {
        append(hashes, at, 0);
    }

    private void append(byte[] hashes, int at, int height) {
        System.arraycopy(hashes, at, carried, 0, Sha256.LENGTH);
        int level = height;
        for (; (size >> level & 1) == 1; level++) {
            node(nodes, level * Sha256.LENGTH, carried);
        }
        System.arraycopy(carried, 0, nodes, level * Sha256.LENGTH, Sha256.LENGTH);
        size += 1L << height;
    }

    /** Replaces the right hash by that of the node above it and the left one. */
    private void node(byte[] left, int at, byte[] right) {
        sha.update(MerkleTree.NODE);
        sha.update(left, at, Sha256.LENGTH);
        sha.update(right, 0, Sha256.LENGTH);
        try {
            sha.digest(right, 0, Sha256.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash has 32 bytes", e);
        }
    }

    /** The root of the tree as it is now. */
    public Sha256 root() {
        if (size == 0) {
            return MerkleTree.EMPTY_ROOT;
        }
        int lowest = Long.numberOfTrailingZeros(size);
        byte[] root = Arrays.copyOfRange(nodes, lowest * Sha256.LENGTH, (lowest + 1) * Sha256.LENGTH);
        for (int level = lowest + 1; level < HEIGHTS; level++) {
            if ((size >> level & 1) == 1) {
                node(nodes, level * Sha256.LENGTH, root);
            }
        }
        return Sha256.ofBytes(root);
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }
}
