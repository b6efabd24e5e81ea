package luoshi.proof;

import java.util.List;

/** Answers stored hashes of complete subtrees: leaves, and the roots above 256, 65536, 256<sup>3</sup> … of them. */
@FunctionalInterface
public interface StoredSubtrees {

    /** How many levels of the tree lie between two stored ones: 256 is 2<sup>8</sup>. */
    int STRIDE = 8;

    /**
     * Hashes of neighbouring complete subtrees.
     *
     * @param power a subtree has 256<sup>power</sup> leaves; 0 asks for leaf hashes
     * @param first the number of the first one among all of its size, from 0
     * @param count how many, 1 to 255; all of them are complete
     * @return exactly {@code count} hashes in order
     */
    List<Sha256> hashes(int power, long first, int count);
}
