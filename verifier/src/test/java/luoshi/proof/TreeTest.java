package luoshi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes, proofs and frontier after RFC 6962, against the vectors of Certificate Transparency and against the definition itself. */
class TreeTest {

    private static final List<Sha256> EIGHT = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> MerkleTree.leafHash(HexFormat.of().parseHex(hex)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"})
    void theRootsAreThoseOfCertificateTransparency(int size, String root) {
        assertThat(frontier(EIGHT.subList(0, size)).root().hex()).isEqualTo(root);
        assertThat(byDefinition(EIGHT.subList(0, size)).hex()).isEqualTo(root);
    }

    @Test
    void theProofsAreThoseOfCertificateTransparency() {
        assertThat(InclusionProof.create(0, 8, stored(EIGHT)).path().stream().map(Sha256::hex)).containsExactly(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(ConsistencyProof.create(6, 8, stored(EIGHT)).path().stream().map(Sha256::hex)).containsExactly(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(ConsistencyProof.create(2, 5, stored(EIGHT)).path()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 31, 100, 255, 256, 257, 511, 1000})
    void everyInclusionProofProvesItsLeafAndNoOther(int size) {
        List<Sha256> leaves = leaves(size);
        Sha256 root = byDefinition(leaves);
        for (int position = 0; position < size; position += 1 + size / 50) {
            InclusionProof proof = InclusionProof.create(position, size, stored(leaves));

            assertThat(proof.proves(leaves.get(position), root)).isTrue();
            assertThat(proof.proves(MerkleTree.leafHash(new byte[] {1}), root)).isFalse();
            assertThat(proof.proves(leaves.get(position), Sha256.hash(new byte[0]))).isFalse();
            if (position > 0) {
                assertThat(new InclusionProof(position - 1, size, proof.path()).proves(leaves.get(position), root)).isFalse();
            }
            assertThat(new InclusionProof(position, size, with(proof.path(), root)).proves(leaves.get(position), root)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyConsistencyProofProvesBothRootsAndNoOther(long seed) {
        Random random = new Random(seed);
        List<Sha256> leaves = leaves(2 + random.nextInt(700));
        Sha256 root = byDefinition(leaves);
        for (int i = 0; i < 30; i++) {
            int earlier = 1 + random.nextInt(leaves.size() - 1);
            Sha256 before = byDefinition(leaves.subList(0, earlier));
            ConsistencyProof proof = ConsistencyProof.create(earlier, leaves.size(), stored(leaves));

            assertThat(proof.proves(before, root)).isTrue();
            assertThat(proof.proves(root, before)).isFalse();
            assertThat(proof.proves(MerkleTree.EMPTY_ROOT, root)).isFalse();
            assertThat(new ConsistencyProof(earlier, leaves.size(), with(proof.path(), root)).proves(before, root)).isFalse();
            assertThat(new ConsistencyProof(earlier, leaves.size(), List.of()).proves(before, root)).isFalse();
        }
    }

    @Test
    void theEmptyTreeIsABeginningOfEveryTree() {
        List<Sha256> leaves = leaves(5);

        assertThat(ConsistencyProof.create(0, 5, stored(leaves)).proves(MerkleTree.EMPTY_ROOT, byDefinition(leaves))).isTrue();
        assertThat(ConsistencyProof.create(5, 5, stored(leaves)).proves(byDefinition(leaves), byDefinition(leaves))).isTrue();
        assertThat(ConsistencyProof.create(5, 5, stored(leaves)).proves(MerkleTree.EMPTY_ROOT, byDefinition(leaves))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 300, 1000, 65535, 65536, 65537, 70000})
    void aFrontierResumedFromStoredSubtreesGoesOnAsIfItHadNeverStopped(int size) {
        List<Sha256> leaves = leaves(size + 3);
        Frontier whole = frontier(leaves);
        Frontier resumed = Frontier.resume(size, stored(leaves.subList(0, size)));

        assertThat(resumed.size()).isEqualTo(size);
        leaves.subList(size, size + 3).forEach(resumed::append);
        assertThat(resumed.root()).isEqualTo(whole.root());
    }

    @Test
    void aStoreThatAnswersTooFewSubtreesIsNotBelieved() {
        assertThatThrownBy(() -> Frontier.resume(3, (_, _, _) -> List.of())).hasMessageContaining("asked for 3 subtrees");
    }

    /** RFC 6962, section 2.1, word for word. */
    static Sha256 byDefinition(List<Sha256> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.hash(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return MerkleTree.nodeHash(byDefinition(leaves.subList(0, split)), byDefinition(leaves.subList(split, leaves.size())));
    }

    /** Only complete subtrees of 256^k leaves, as the application keeps them. */
    private static StoredSubtrees stored(List<Sha256> leaves) {
        return (power, first, count) -> IntStream.range(0, count)
                .mapToObj(i -> {
                    int width = 1 << 8 * power;
                    int from = Math.toIntExact((first + i) * width);
                    return byDefinition(leaves.subList(from, from + width));
                })
                .toList();
    }

    private static List<Sha256> leaves(int count) {
        return IntStream.range(0, count).mapToObj(i -> MerkleTree.leafHash(Integer.toString(i).getBytes())).toList();
    }

    private static Frontier frontier(List<Sha256> leaves) {
        Frontier frontier = new Frontier();
        leaves.forEach(frontier::append);
        return frontier;
    }

    private static List<Sha256> with(List<Sha256> path, Sha256 more) {
        List<Sha256> longer = new ArrayList<>(path);
        longer.add(more);
        return longer;
    }
}
