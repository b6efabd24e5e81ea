package luoshi.proof;

import java.security.MessageDigest;

/** The hashes of RFC 6962, section 2.1: leaves and nodes begin with different bytes, so that neither can be taken for the other. */
public final class MerkleTree {

    /** The root of the tree without leaves. */
    public static final Sha256 EMPTY_ROOT = Sha256.hash(new byte[0]);

    static final byte LEAF = 0;
    static final byte NODE = 1;

    private MerkleTree() {}

    /** The hash of a leaf with this body. */
    public static Sha256 leafHash(byte[] body) {
        MessageDigest sha = Sha256.digest();
        sha.update(LEAF);
        return Sha256.ofBytes(sha.digest(body));
    }

    /** The hash of the node above these two. */
    public static Sha256 nodeHash(Sha256 left, Sha256 right) {
        MessageDigest sha = Sha256.digest();
        sha.update(NODE);
        sha.update(left.bytes());
        return Sha256.ofBytes(sha.digest(right.bytes()));
    }

    /** Where a tree of two leaves or more divides: the greatest power of two below its size. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
