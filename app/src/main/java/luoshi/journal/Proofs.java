package luoshi.journal;

import java.util.Optional;
import java.util.function.Supplier;
import luoshi.proof.ConsistencyProof;
import luoshi.proof.InclusionProof;
import luoshi.proof.TreeHead;
import org.springframework.stereotype.Component;

/** Makes proofs on request. They are not trusted: whoever receives one checks it against a head. */
@Component
public class Proofs {

    private final Subtrees subtrees;

    Proofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** That an entry stands under a head; empty where the head does not reach so far, or hashes are missing that must be there. */
    public Optional<InclusionProof> inclusion(long position, TreeHead head) {
        return position < 0 || position >= head.size() ? Optional.empty() : whole(() -> InclusionProof.create(position, head.size(), subtrees));
    }

    /** That a later head only adds to an earlier one; empty where hashes are missing that must be there. */
    public Optional<ConsistencyProof> consistency(TreeHead earlier, TreeHead later) {
        return whole(() -> ConsistencyProof.create(earlier.size(), later.size(), subtrees));
    }

    private static <T> Optional<T> whole(Supplier<T> proof) {
        try {
            return Optional.of(proof.get());
        } catch (IllegalStateException missing) {
            return Optional.empty();
        }
    }
}
